import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering, draw } from '../../test/drawn';
import { SilosScreen } from './Silos';

const empty = {
  period: { from: null, to: null },
  departments: [],
  borders: [],
  totals: { journeys: 0, repeatContacts: [] },
};

describe('the silos screen', () => {
  it('says what is missing and where to get it when nothing has come in', async () => {
    answering({ '/api/silos': empty });
    await draw(<SilosScreen />);
    expect(await screen.findByText('There is no journey to show.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to Sources' })).toHaveAttribute('href', '/sources');
  });

  it('asks for what the address says', async () => {
    const asked = answering({ '/api/silos': empty });
    await draw(<SilosScreen />, '/?from=2026-01-01&department=3,4');
    await screen.findByText('There is no journey to show.');
    expect(asked[0]?.path).toBe('/api/silos?from=2026-01-01&department=3%2C4');
  });

  it('says in one sentence what failed and lets one try again', async () => {
    const body = { code: 'LAKE_BUSY', detail: 'The lake is being compacted.', next: 'Wait.' };
    const asked = answering({
      '/api/silos': new Response(JSON.stringify(body), { status: 500 }),
    });
    await draw(<SilosScreen />);
    expect(await screen.findByText('The lake is being compacted.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked.filter(({ path }) => path === '/api/silos').length).toBeGreaterThan(1);
  });
});
