import { describe, expect, it } from 'vitest';
import { conditionOf, draftOf, exampleDraft, isWhole, newChip } from './chips';

const touchpoints = [
  { id: '4', name: 'Complaint received' },
  { id: '5', name: 'Order placed' },
];

describe('a draft of a segment', () => {
  it('becomes a condition and the same draft again', () => {
    const draft = exampleDraft('bought', 'Twice, never called', touchpoints);
    const condition = conditionOf(draft);
    const again = draftOf(draft.name, condition);
    expect(conditionOf(again)).toEqual(condition);
    expect(again.chips.map((chip) => chip.condition)).toEqual(
      draft.chips.map((chip) => chip.condition),
    );
  });

  it('keeps what is negated', () => {
    const draft = {
      name: '',
      joined: 'any' as const,
      chips: [{ ...newChip('waiting'), negated: true }],
    };
    const again = draftOf('', conditionOf(draft));
    expect(again.joined).toBe('any');
    expect(again.chips[0]?.negated).toBe(true);
    expect(again.chips[0]?.condition.kind).toBe('waiting');
  });

  it('is counted only when every chip says enough', () => {
    const draft = (chip: ReturnType<typeof newChip>) =>
      isWhole({ name: '', joined: 'all', chips: [newChip('waiting'), chip] });
    expect(isWhole({ name: '', joined: 'all', chips: [] })).toBe(false);
    expect(draft(newChip('consent'))).toBe(false);
    expect(draft(newChip('consent', { purpose: 'survey' }))).toBe(true);
    expect(draft(newChip('attribute', { attribute: 'city' }))).toBe(false);
    expect(draft(newChip('attribute', { attribute: 'city', values: ['Bonn'] }))).toBe(true);
    expect(draft(newChip('attribute', { attribute: 'city', comparison: 'known' }))).toBe(true);
  });

  it('finds the touchpoints that an example means', () => {
    const [complained] = exampleDraft('complained', 'x', touchpoints).chips;
    expect(complained?.condition.what?.touchpoint).toEqual(['4']);
  });
});
