import type { ClientBase, ClientConfig } from 'pg'

/** How long a connection is silent before it is asked whether anybody is there, in seconds. */
const IDLE_S = 10

/** How often it is asked, and how long in between, before it counts as lost. */
const PROBES = 3
const BETWEEN_S = 5

/** What this process does to notice that the server is gone. */
export const keepAlive: ClientConfig = {
  keepAlive: true,
  keepAliveInitialDelayMillis: IDLE_S * 1_000,
}

/** The same for the server. Unset, it takes hours, in which it keeps the locks of who is gone. */
const settings = {
  tcp_keepalives_idle: IDLE_S,
  tcp_keepalives_interval: BETWEEN_S,
  tcp_keepalives_count: PROBES,
  tcp_user_timeout: (IDLE_S + PROBES * BETWEEN_S) * 1_000,
}

/**
 * Has the server end this session soon when its client is gone without a word, or stops in the
 * middle: a connection that nobody answers on, and a transaction in which nothing comes any more.
 * Settings that the server doesn't have are left out.
 *
 * @param idle The milliseconds that a session may do nothing in a transaction.
 * @param rest Settings of this session besides.
 */
export async function limitSession(
  client: ClientBase,
  idle: number,
  rest: Record<string, number> = {},
): Promise<void> {
  const wanted = { ...settings, idle_in_transaction_session_timeout: idle, ...rest }
  await client.query(
    `select set_config(name, wanted.value, false)
      from pg_settings join json_each_text($1) as wanted(name, value) using (name)`,
    [JSON.stringify(wanted)],
  )
}
