import type { nb } from './nb.ts'

/** Bokmål is the source: its keys and variables are what every other language must have. */
type Source = typeof nb
/** One part of the app's words: `organisations`, `settings` … */
export type Area = keyof Source

/** A message that counts: one sentence per plural form of the language. */
export type Forms = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string }

/** An area in another language: the same keys; a counted message stays one. */
export type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Forms }
export type Catalogue = { readonly [A in Area]: Words<Source[A]> }

type Variables<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Variables<Rest> : never
type VariablesOf<Message> = Message extends string ? Variables<Message> : Variables<Message[keyof Message]> | 'count'
type Arguments<Message> = [VariablesOf<Message>] extends [never]
  ? []
  : [variables: { readonly [Name in VariablesOf<Message>]: Name extends 'count' ? number : string | number }]

/** Says a message of one area. Missing keys, missing variables and a missing `count` do not compile. */
export type Say<A extends Area> = <Key extends keyof Source[A] & string>(
  key: Key,
  ...variables: Arguments<Source[A][Key]>
) => string
