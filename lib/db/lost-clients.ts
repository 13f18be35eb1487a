import type { ClientBase, ClientConfig } from 'pg'

/** After how many idle seconds a connection is probed. */
const IDLE_S = 10

/** After how many unanswered probes, so many seconds apart, it counts as lost. */
const PROBES = 3
const BETWEEN_S = 5

/** Lets this process notice that the server is gone. */
export const keepAlive: ClientConfig = {
  keepAlive: true,
  keepAliveInitialDelayMillis: IDLE_S * 1_000,
}

/** Lets the server notice lost clients. By default that takes hours, and their locks remain. */
const settings = {
  tcp_keepalives_idle: IDLE_S,
  tcp_keepalives_interval: BETWEEN_S,
  tcp_keepalives_count: PROBES,
  tcp_user_timeout: (IDLE_S + PROBES * BETWEEN_S) * 1_000,
}

/**
 * Makes the server end this session soon after its client is lost, or stops in the middle of a
 * transaction. Settings that the server doesn't have are left out.
 *
 * @param idle For how many milliseconds a transaction may be idle.
 * @param others More settings of this session.
 */
export async function limitSession(
  client: ClientBase,
  idle: number,
  others: Record<string, number> = {},
): Promise<void> {
  const parameters = { ...settings, idle_in_transaction_session_timeout: idle, ...others }
  await client.query(
    `select set_config(name, parameters.value, false)
      from pg_settings join json_each_text($1) as parameters(name, value) using (name)`,
    [JSON.stringify(parameters)],
  )
}
