import type { Schemas } from '../../../api/served';

export type Part = Schemas['PartForm'];
export type Step = Schemas['StepForm'];
export type MapForm = Schemas['MapForm'];

/** A map that is being drawn: it may have no step yet. */
export type Draft = Omit<MapForm, 'flow'> & { flow: Part | null };

export const emptyDraft = (name: string): Draft => ({
  name,
  owner: '',
  stages: [],
  flow: null,
  about: { all: false, topics: [], touchpoints: [] },
  promise: null,
});

const partsOf = (part: Part): Part[] => part.parts ?? [];

export const block = (kind: string, parts: Part[]): Part => ({
  kind,
  step: null,
  parts,
  between: null,
});

export const stepPart = (step: Step): Part => ({
  kind: 'step',
  step,
  parts: null,
  between: null,
});

/** The names of the places on the way, without the whole. */
const way = (path: string) => path.split('.').slice(1);

const child = (part: Part, place: string): Part | undefined =>
  place === 'b' ? (part.between ?? undefined) : partsOf(part)[Number(place)];

export const partAt = (flow: Part, path: string): Part | undefined =>
  way(path).reduce<Part | undefined>((part, place) => part && child(part, place), flow);

/** The flow with another part, or several or none, in one place. */
const changed = (
  part: Part,
  places: string[],
  change: (found: Part) => Part[],
): Part | undefined => {
  const [place, ...rest] = places;
  if (place === undefined) return one(change(part));
  if (place === 'b') {
    const between = part.between ? changed(part.between, rest, change) : undefined;
    return { ...part, between: between ?? null };
  }
  const parts = partsOf(part).flatMap((inner, index) => {
    if (String(index) !== place) return [inner];
    if (rest.length === 0) return part.kind === 'sequence' ? change(inner) : single(change(inner));
    const again = changed(inner, rest, change);
    return again ? [again] : [];
  });
  return shrunk(part, parts);
};

/** Several parts in a place for one stand one after another. */
const one = (parts: Part[]): Part | undefined =>
  parts.length > 1 ? block('sequence', parts) : parts[0];

const single = (parts: Part[]): Part[] => {
  const whole = one(parts);
  return whole ? [whole] : [];
};

/** A block that has lost parts: none of nothing, and nothing around a single part. */
const shrunk = (part: Part, parts: Part[]): Part | undefined => {
  if (parts.length === 0) return undefined;
  const [only] = parts;
  const loose = part.kind === 'sequence' || part.kind === 'choice' || part.kind === 'parallel';
  if (only && parts.length === 1) return loose ? only : { ...part, parts };
  return loose ? { ...part, parts } : { ...part, parts: [block('sequence', parts)] };
};

const replace = (flow: Part, path: string, change: (found: Part) => Part[]): Part | null =>
  changed(flow, way(path), change) ?? null;

export const stepsOf = (part: Part | null): Step[] =>
  part === null
    ? []
    : [
        ...(part.step ? [part.step] : []),
        ...partsOf(part).flatMap(stepsOf),
        ...(part.between ? stepsOf(part.between) : []),
      ];

/** An id that no step has, made of the first free number. */
export const freeId = (flow: Part | null) => {
  const taken = new Set(stepsOf(flow).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`step_${number}`)) number++;
  return `step_${number}`;
};

export type Where = 'before' | 'after' | 'choice' | 'parallel';

/** Puts a step beside the part at a place; without a place it comes last. */
export const insert = (flow: Part | null, path: string | null, where: Where, step: Step): Part => {
  const added = stepPart(step);
  if (flow === null) return added;
  if (path === null)
    return one([...(flow.kind === 'sequence' ? partsOf(flow) : [flow]), added]) ?? added;
  const put = (found: Part): Part[] => {
    if (where === 'before') return [added, found];
    if (where === 'after') return [found, added];
    return found.kind === where
      ? [{ ...found, parts: [...partsOf(found), added] }]
      : [block(where, [found, added])];
  };
  return replace(flow, path, put) ?? added;
};

export const remove = (flow: Part, path: string): Part | null => replace(flow, path, () => []);

export const withStep = (flow: Part, path: string, step: Step): Part =>
  replace(flow, path, (found) => [{ ...found, step }]) ?? flow;

/** Says that a block may be left out or gone through again, or that it has to be. */
export const toggled = (flow: Part, path: string, kind: 'optional' | 'repeated'): Part =>
  replace(flow, path, (found) => (found.kind === kind ? partsOf(found) : [block(kind, [found])])) ??
  flow;

/** Makes alternatives of parallel parts and the other way round. */
export const turned = (flow: Part, path: string): Part =>
  replace(flow, path, (found) => [
    { ...found, kind: found.kind === 'choice' ? 'parallel' : 'choice' },
  ]) ?? flow;

/** The place of the part beside this one in its block, where there is one. */
export const beside = (flow: Part, path: string, by: -1 | 1): string | null => {
  const places = path.split('.');
  const last = Number(places.at(-1));
  if (places.length < 2 || Number.isNaN(last)) return null;
  const other = [...places.slice(0, -1), String(last + by)].join('.');
  return last + by >= 0 && partAt(flow, other) ? other : null;
};

/** Changes a part's place with the one beside it. */
export const moved = (flow: Part, path: string, by: -1 | 1): Part => {
  const other = beside(flow, path, by);
  const one = partAt(flow, path);
  const two = other && partAt(flow, other);
  if (!other || !one || !two) return flow;
  const there = replace(flow, path, () => [two]) ?? flow;
  return replace(there, other, () => [one]) ?? flow;
};
