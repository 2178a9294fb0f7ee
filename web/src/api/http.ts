import type { Answer, Body } from './served';

/** A refusal of the application, as RFC 9457 describes it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly next: string | undefined,
    readonly value?: unknown,
  ) {
    super(detail);
  }
}

export type Parameters = Record<string, string | number | boolean | undefined>;

export interface Sending {
  /** The version that was read; the application refuses the change when it is no longer the newest. */
  ifVersion?: number | string | undefined;
  /** Makes a repeated creation harmless. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** A fresh key; `randomUUID` is missing where the page came over plain HTTP. */
export const newKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

export const address = (path: string, parameters: Parameters = {}) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
};

const cookie = (name: string) =>
  document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Sentences of the application come in the reader's language, whatever the browser's is. */
const spoken = (): Record<string, string> => {
  const language = document.documentElement.lang;
  return language ? { 'Accept-Language': language } : {};
};

const unreachable = () =>
  new Problem(0, 'UNREACHABLE', 'error.unreachable', 'error.unreachable.next');

const problemOf = async (response: Response) => {
  const body = await response.json().catch(() => undefined);
  return new Problem(
    response.status,
    body?.code ?? `HTTP_${response.status}`,
    body?.detail ?? body?.title ?? 'error.unexpected',
    body?.next ?? 'error.unexpected.next',
    body?.value,
  );
};

const exchange = async (path: string, init: RequestInit): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
};

const decoded = async <T>(response: Response): Promise<T> => {
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
};

export const get = async <Path extends string>(
  path: Path,
  parameters?: Parameters,
  signal?: AbortSignal,
) =>
  decoded<Answer<Path>>(
    await exchange(address(path, parameters), {
      headers: { Accept: 'application/json', ...spoken() },
      ...(signal ? { signal } : {}),
    }),
  );

const changing = (sending: Sending): Record<string, string> => ({
  Accept: 'application/json',
  ...spoken(),
  'X-XSRF-TOKEN': decodeURIComponent(cookie('XSRF-TOKEN') ?? ''),
  ...(sending.ifVersion === undefined ? {} : { 'If-Match': `"${sending.ifVersion}"` }),
  ...(sending.idempotencyKey ? { 'Idempotency-Key': sending.idempotencyKey } : {}),
});

type Changing = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export const send = async <M extends Changing, Path extends string>(
  method: M,
  path: Path,
  body?: Body<Path, Lowercase<M>>,
  sending: Sending = {},
) =>
  decoded<Answer<Path, Lowercase<M>>>(
    await exchange(path, {
      method,
      headers: { ...changing(sending), 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(sending.signal ? { signal: sending.signal } : {}),
    }),
  );

export const upload = async <Path extends string>(
  path: Path,
  form: FormData,
  sending: Sending = {},
) =>
  decoded<Answer<Path, 'post'>>(
    await exchange(path, {
      method: 'POST',
      headers: changing(sending),
      body: form,
      ...(sending.signal ? { signal: sending.signal } : {}),
    }),
  );
