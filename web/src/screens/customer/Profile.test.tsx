import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Customer } from '../../api/types';
import { answering, draw } from '../../test/drawn';
import { Profile } from './Profile';

const agent = { user: { id: '1', login: 'ada', name: 'Ada', role: 'agent', language: 'en' } };
const attribute = (name: string, value: string) => ({
  name,
  value,
  sourceName: 'crm',
  at: '2026-03-01T00:00:00Z',
  agreeing: 1,
  of: 2,
  rule: 'most_recent',
  all: [],
});
const known = (attributes: ReturnType<typeof attribute>[]) => ({
  customer: '7',
  at: '2026-11-23T00:00:00Z',
  attributes,
  computed: [],
});
const customer = { id: '7' } as Customer;

describe('the profile of a customer', () => {
  it('says what was known then, what is known today, and what was heard only later', async () => {
    const asked = answering({ '/api/session': agent });
    const refused = globalThis.fetch;
    const answers: Record<string, unknown> = {
      '/api/customers/7/profile': known([attribute('city', 'Bonn'), attribute('segment', 'A')]),
      '/api/customers/7/profile?at=2026-04-01T00%3A00%3A00Z': known([attribute('city', 'Berlin')]),
    };
    globalThis.fetch = async (path, init) => {
      const answer = answers[String(path)];
      if (answer === undefined) return refused(path, init);
      asked.push({ path: String(path), init });
      return new Response(JSON.stringify(answer));
    };
    await draw(<Profile customer={customer} />, '/?asOf=2026-03-31');
    expect(await screen.findByText('Berlin')).toBeInTheDocument();
    expect(await screen.findByText('today: Bonn')).toBeInTheDocument();
    expect(screen.getByText('Heard only later: segment')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Now' }));
    expect(await screen.findByText('Bonn')).toBeInTheDocument();
    expect(screen.queryByText('Berlin')).not.toBeInTheDocument();
  });

  it('opens all that was ever said of an attribute, and takes a correction with its reason', async () => {
    const asked = answering({
      '/api/session': agent,
      '/api/customers/7/profile': known([attribute('city', 'Bonn')]),
      '/api/customers/7/profile/history': {
        items: [
          {
            attribute: 'city',
            value: 'Old town',
            sourceName: 'shop',
            at: '2025-03-01T00:00:00Z',
            record: '1',
          },
        ],
        next: null,
        total: 1,
      },
      '/api/customers/7/profile/corrections': { decision: '9' },
    });
    await draw(<Profile customer={customer} />, '/?open=attribute-city');
    expect(await screen.findByText('Old town')).toBeInTheDocument();
    const correct = await screen.findByRole('button', { name: 'Correct' });
    expect(correct).toBeDisabled();
    const value = screen.getByRole('textbox', { name: 'Value' });
    await userEvent.clear(value);
    await userEvent.type(value, 'Paris');
    await userEvent.type(screen.getByRole('textbox', { name: /Reason/ }), 'She said so.');
    await userEvent.click(correct);
    await waitFor(() => expect(asked.some(({ init }) => init?.method === 'POST')).toBe(true));
    const sent = asked.find(({ init }) => init?.method === 'POST');
    expect(JSON.parse(String(sent?.init?.body))).toEqual({
      attribute: 'city',
      value: 'Paris',
      reason: 'She said so.',
    });
  });
});
