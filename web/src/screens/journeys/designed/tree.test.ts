import { describe, expect, it } from 'vitest';
import {
  beside,
  block,
  freeId,
  insert,
  moved,
  type Part,
  partAt,
  remove,
  type Step,
  stepPart,
  stepsOf,
  toggled,
  turned,
} from './tree';

const step = (id: string): Step => ({
  id,
  touchpoint: null,
  label: id,
  department: null,
  stage: null,
  optional: false,
  repeats: false,
  momentThatMatters: false,
  owner: null,
});

const words = (part: Part | null): string =>
  part === null
    ? ''
    : part.step
      ? part.step.id
      : `${part.kind}(${(part.parts ?? []).map(words).join(' ')})`;

const ab = block('sequence', [stepPart(step('a')), stepPart(step('b'))]);

describe('A map that is being drawn', () => {
  it('begins with one step', () => {
    expect(words(insert(null, null, 'after', step('a')))).toBe('a');
    expect(words(insert(stepPart(step('a')), null, 'after', step('b')))).toBe('sequence(a b)');
  });

  it('takes steps before, after, instead of and beside others', () => {
    expect(words(insert(ab, '0.1', 'before', step('c')))).toBe('sequence(a c b)');
    expect(words(insert(ab, '0.1', 'after', step('c')))).toBe('sequence(a b c)');
    const choice = insert(ab, '0.1', 'choice', step('c'));
    expect(words(choice)).toBe('sequence(a choice(b c))');
    expect(words(insert(choice, '0.1', 'choice', step('d')))).toBe('sequence(a choice(b c d))');
    expect(words(insert(choice, '0.1.0', 'parallel', step('d')))).toBe(
      'sequence(a choice(parallel(b d) c))',
    );
    expect(words(insert(choice, '0.1.0', 'after', step('d')))).toBe(
      'sequence(a choice(b d c))'.replace('b d', 'sequence(b d)'),
    );
  });

  it('leaves no block around a single part', () => {
    const choice = insert(ab, '0.1', 'choice', step('c'));
    expect(words(remove(choice, '0.1.0'))).toBe('sequence(a c)');
    expect(words(remove(ab, '0.0'))).toBe('b');
    expect(remove(stepPart(step('a')), '0')).toBeNull();
  });

  it('says of blocks that they may be left out or come again', () => {
    const optional = toggled(ab, '0.1', 'optional');
    expect(words(optional)).toBe('sequence(a optional(b))');
    expect(words(toggled(optional, '0.1', 'optional'))).toBe('sequence(a b)');
    expect(words(remove(optional, '0.1.0'))).toBe('a');
    expect(words(turned(insert(ab, '0.1', 'choice', step('c')), '0.1'))).toBe(
      'sequence(a parallel(b c))',
    );
  });

  it('moves parts within their block only', () => {
    expect(words(moved(ab, '0.1', -1))).toBe('sequence(b a)');
    expect(words(moved(ab, '0.1', 1))).toBe('sequence(a b)');
    expect(beside(ab, '0.0', -1)).toBeNull();
    expect(beside(ab, '0', 1)).toBeNull();
  });

  it('gives every step an id of its own', () => {
    expect(freeId(null)).toBe('step_1');
    const flow = insert(stepPart(step('step_2')), null, 'after', step('step_3'));
    expect(freeId(flow)).toBe('step_4');
    expect(stepsOf(flow).map(({ id }) => id)).toEqual(['step_2', 'step_3']);
    expect(partAt(flow, '0.1')?.step?.id).toBe('step_3');
  });
});
