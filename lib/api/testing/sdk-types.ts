import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { parse } from '@babel/parser'
import type { Statement, TSInterfaceDeclaration, TSType } from '@babel/types'

/** The types of the installed official SDK, by name: what its clients read of an answer. */
export type SdkTypes = ReadonlyMap<string, TSInterfaceDeclaration | TSType>

/** Reads the models of one version of the API out of the SDK's declarations. */
export function readSdkTypes(version: string): SdkTypes {
  const entry = createRequire(import.meta.url).resolve(`@polar-sh/sdk/${version}`)
  const folder = path.dirname(entry)
  const index = readFileSync(path.join(folder, 'index.d.mts'), 'utf8')
  const models = /from "(\.\.\/models-[^"]+)\.mjs"/.exec(index)?.[1]
  if (!models) throw new Error(`The SDK declares no models of ${version}`)
  const source = readFileSync(path.join(folder, `${models}.d.mts`), 'utf8')
  const { program } = parse(source, { sourceType: 'module', plugins: ['typescript'] })
  return new Map(program.body.flatMap(declarationsIn))
}

function declarationsIn(statement: Statement): [string, TSInterfaceDeclaration | TSType][] {
  if (statement.type === 'TSInterfaceDeclaration') return [[statement.id.name, statement]]
  if (statement.type === 'TSTypeAliasDeclaration') {
    return [[statement.id.name, statement.typeAnnotation]]
  }
  if (statement.type === 'TSModuleDeclaration' && statement.body.type === 'TSModuleBlock') {
    return statement.body.body.flatMap(declarationsIn)
  }
  return []
}

/** The parts of JSON Schema that say which fields an answer has. */
export type AnswerSchema = {
  $ref?: string
  anyOf?: AnswerSchema[]
  type?: string
  properties?: Record<string, AnswerSchema>
  required?: string[]
  items?: AnswerSchema
  additionalProperties?: unknown
}

/**
 * The paths of the fields that the SDK's type insists on and an answer may lack.
 *
 * @param named The schemas that an answer refers to, by name.
 */
export function missingFields(
  types: SdkTypes,
  named: Record<string, AnswerSchema>,
  type: string,
  answer: AnswerSchema,
): string[] {
  const seen = new Set<string>()
  return [...new Set(ofNamed(type, answer, type))]

  function ofNamed(name: string, schema: AnswerSchema, place: string): string[] {
    const pair = `${name} ${JSON.stringify(schema)}`
    const declared = types.get(name)
    if (!declared || seen.has(pair)) return []
    seen.add(pair)
    return declared.type === 'TSInterfaceDeclaration'
      ? branchesOf(schema).flatMap((branch) => ofInterface(declared, branch, place))
      : ofType(declared, schema, place)
  }

  function ofInterface(
    declared: TSInterfaceDeclaration,
    { properties = {}, required = [], type }: AnswerSchema,
    place: string,
  ): string[] {
    if (type !== 'object') return []
    return declared.body.body.flatMap((member) => {
      if (member.type !== 'TSPropertySignature' || member.key.type !== 'Identifier') return []
      const { name } = member.key
      const property = properties[name]
      if (!property || !required.includes(name)) {
        return member.optional ? [] : [`${place}.${name}`]
      }
      const declaredType = member.typeAnnotation?.typeAnnotation
      return declaredType ? ofType(declaredType, property, `${place}.${name}`) : []
    })
  }

  function ofType(declared: TSType, schema: AnswerSchema, place: string): string[] {
    if (declared.type === 'TSTypeReference' && declared.typeName.type === 'Identifier') {
      return ofNamed(declared.typeName.name, schema, place)
    }
    if (declared.type === 'TSArrayType') {
      const items = branchesOf(schema).flatMap((branch) => branch.items ?? [])
      return items.flatMap((item) => ofType(declared.elementType, item, `${place}[]`))
    }
    if (declared.type === 'TSUnionType') return ofUnion(declared.types, schema, place)
    return []
  }

  /** Each form that an answer can take has to be one of the SDK's; an open one says nothing. */
  function ofUnion(members: TSType[], schema: AnswerSchema, place: string): string[] {
    const references = members.filter((member) => member.type === 'TSTypeReference')
    if (references.length === 0) return []
    const closed = branchesOf(schema).filter((branch) => !isOpenEnded(branch, references.length))
    return closed.flatMap((branch) => {
      const lacking = references.map((member) => ofType(member, branch, place))
      return lacking.sort((one, other) => one.length - other.length)[0] ?? []
    })
  }

  /** A kind that a newer API came up with passes through, and has no literal that names it. */
  function isOpenEnded({ additionalProperties, properties }: AnswerSchema, members: number) {
    const isLoose = additionalProperties !== undefined && additionalProperties !== false
    const kinds = Object.values(properties ?? {}).filter((each) => 'const' in each)
    return members > 1 && isLoose && kinds.length === 0
  }

  function branchesOf(schema: AnswerSchema): AnswerSchema[] {
    const name = schema.$ref?.split('/').at(-1)
    const target = name ? named[name] : undefined
    if (target) return branchesOf(target)
    return schema.anyOf ? schema.anyOf.flatMap(branchesOf) : [schema]
  }
}
