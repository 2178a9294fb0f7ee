import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering, draw } from '../../test/drawn';
import { Thresholds } from './Thresholds';

const bar = (from: number, pairs: number, atLeast: number) => ({
  from,
  pairs,
  atLeast,
  precision: 0.9,
  recall: 0.8,
});

const learned = {
  resolution: '1',
  figures: {
    records: 100,
    blockingRecall: 1,
    doubts: [],
    keys: [],
    levels: [],
    bars: [bar(-1, 500, 640), bar(-0.5, 60, 140), bar(0, 40, 80), bar(0.5, 30, 40), bar(1, 10, 10)],
  },
};
const settings = { version: 3, upper: 0.5, lower: -0.5, meanings: [], kinds: [] };
const admin = { user: { id: '1', login: 'admin', name: 'Ada', role: 'admin', language: 'en' } };

const drawn = async () => {
  const asked = answering({
    '/api/session': admin,
    '/api/identity/model': learned,
    '/api/identity/settings': settings,
  });
  await draw(<Thresholds />);
  const [lower, upper] = await screen.findAllByRole('slider');
  return { asked, lower: lower as HTMLElement, upper: upper as HTMLElement };
};

describe('the two thresholds in their picture', () => {
  it('are moved with the arrow keys and say what would follow', async () => {
    const { upper } = await drawn();
    expect(upper).toHaveAttribute('aria-valuetext', '0.5 bits; Pairs that would join: 40');
    upper.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(upper).toHaveAttribute('aria-valuetext', '1 bits; Pairs that would join: 10');
    expect(screen.getByText('(-30)')).toBeInTheDocument();
    expect(screen.getByText('(+30)')).toBeInTheDocument();
  });

  it('never pass each other', async () => {
    const { lower, upper } = await drawn();
    lower.focus();
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(lower).toHaveAttribute('aria-valuenow', '0.5');
    upper.focus();
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(upper).toHaveAttribute('aria-valuenow', '0.5');
  });

  it('change nothing until they are saved', async () => {
    const { asked, upper } = await drawn();
    upper.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(asked.some(({ init }) => init?.method === 'PUT')).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const put = asked.find(({ init }) => init?.method === 'PUT');
    expect(JSON.parse(String(put?.init?.body))).toEqual({ upper: 1, lower: -0.5, meanings: [] });
  });
});
