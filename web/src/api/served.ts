import type { components, paths } from './schema';

/** The shapes of the application's description. */
export type Schemas = components['schemas'];

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A path of the description as its addresses look: a text where a name stands in braces. */
type Address<Path extends string> = Path extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Address<After>}`
  : Path;

/** The path of the description that an address belongs to; its text parts stand for nothing else. */
type Route<Path extends string> = Path extends string
  ? {
      [Known in keyof paths]: Path extends Address<Known>
        ? Address<Known> extends Path
          ? Known
          : never
        : never;
    }[keyof paths]
  : never;

type Operation<Path extends string, M extends Method> =
  Route<Path> extends infer Known extends keyof paths ? paths[Known][M] : never;

type Said<Content> = Content extends { content: { 'application/json': infer Json } }
  ? Json
  : undefined;

/** What the application answers with where all goes well. */
export type Answer<Path extends string, M extends Method = 'get'> =
  Operation<Path, M> extends { responses: infer Responses }
    ? Said<
        Responses extends { 200: infer Fine }
          ? Fine
          : Responses[keyof Responses & (201 | 202 | 204)]
      >
    : never;

/** Ids come as text, and may go back as text. */
type Sent<Json> = Json extends number
  ? number | string
  : Json extends object
    ? { [Field in keyof Json]: Sent<Json[Field]> }
    : Json;

/** What it takes. */
export type Body<Path extends string, M extends Method> =
  Operation<Path, M> extends { requestBody: { content: { 'application/json': infer Json } } }
    ? Sent<Json>
    : unknown;

/** One of a list's items. */
export type Item<Path extends string> = Answer<Path> extends { items: (infer One)[] } ? One : never;
