import * as z from 'zod/mini'
import { fileAnswer } from '../file-answer'
import type { Operation } from '../operation'
import type { Schema } from '../query-shape'
import { CURRENT_VERSION } from '../version'
import { errorResponses, errorsOf, isConditional, isReadByRevision } from './errors'
import { describeSchema, type JsonSchema } from './schemas'

type Described = Record<string, unknown>
type Schemas = Record<string, JsonSchema>

/**
 * The OpenAPI 3.1 description of these operations, made from the schemas that they parse their
 * input with and answer by.
 */
export function describeApi(operations: readonly Operation[], serverUrl: string): Described {
  const schemas: Schemas = {}
  const paths: Record<string, Described> = {}
  for (const operation of operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: describeOperation(operation, schemas),
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Portico',
      version: CURRENT_VERSION,
      description: 'The part of the Polar API that a customer portal and its merchant need.',
    },
    servers: [{ url: serverUrl }],
    paths,
    components: { schemas, responses: errorResponses, securitySchemes },
  }
}

const text = { type: 'string' }

const bearer = { type: 'http', scheme: 'bearer' }

const securitySchemes = {
  merchant: { ...bearer, description: 'The organization access token (polar_oat_…)' },
  customer: { ...bearer, description: 'A customer or member session (polar_cst_…, polar_mst_…)' },
}

function describeOperation(operation: Operation, schemas: Schemas): Described {
  const { id, summary, body, answer, status = 200 } = operation
  return {
    operationId: id,
    summary,
    security: operation.for === 'anyone' ? [] : [{ [operation.for]: [] }],
    parameters: parametersOf(operation, schemas),
    ...(body && {
      requestBody: { required: !operation.isBodyOptional, ...content(body, 'input', schemas) },
    }),
    responses: {
      [status]: {
        description: summary,
        ...(answer && content(answer, 'output', schemas)),
        headers: {
          'Polar-Version': { schema: text },
          ...(operation.revised && answer && { ETag: { schema: text } }),
        },
      },
      ...(isReadByRevision(operation) && { 304: { description: 'It is as it was seen' } }),
      ...errorsOf(operation),
    },
  }
}

function content(schema: Schema, io: 'input' | 'output', schemas: Schemas): Described {
  if (schema === fileAnswer)
    return { content: { '*/*': { schema: { ...text, format: 'binary' } } } }
  return { content: { 'application/json': { schema: collect(schema, io, schemas) } } }
}

function collect(schema: Schema, io: 'input' | 'output', schemas: Schemas): JsonSchema {
  const described = describeSchema(schema, io)
  Object.assign(schemas, described.named)
  return described.schema
}

function parametersOf(operation: Operation, schemas: Schemas): Described[] {
  return [
    ...eachField(operation.parameters, (name, schema) => ({
      name,
      in: 'path',
      required: true,
      schema: collect(schema, 'input', schemas),
    })),
    ...eachField(operation.query, (name, schema) => ({
      name,
      in: 'query',
      // `metadata[key]=value`
      ...(name === 'metadata' && { style: 'deepObject', explode: true }),
      schema: collect(schema, 'input', schemas),
    })),
    ...(isConditional(operation) ? [header('If-Match'), header('If-None-Match')] : []),
    ...(isReadByRevision(operation) ? [header('If-None-Match')] : []),
    header('Polar-Version'),
  ]
}

function header(name: string): Described {
  return { name, in: 'header', schema: text }
}

function eachField(
  schema: Schema | undefined,
  describe: (name: string, schema: Schema) => Described,
): Described[] {
  if (!(schema instanceof z.ZodMiniObject)) return []
  return Object.entries<Schema>(schema.shape).map(([name, field]) => describe(name, field))
}
