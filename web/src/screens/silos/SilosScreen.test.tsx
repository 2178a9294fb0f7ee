import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../../fixtures/data.mjs';
import { answering, draw } from '../../test/drawn';
import { SilosScreen } from './Silos';

const empty = {
  period: { from: null, to: null },
  departments: [],
  borders: [],
  totals: { journeys: 0, repeatContacts: [] },
  outsideJourneys: { interactions: 0, customers: 0 },
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
    await draw(<SilosScreen />, '/?from=2026-01-01&department=3,4&segment=7');
    await screen.findByText('No journey passes these filters.');
    expect(asked[0]?.path).toBe('/api/silos?from=2026-01-01&department=3%2C4&segment=7');
  });

  it('says that a concern has to be named where none is', async () => {
    const outsideJourneys = { interactions: 9, customers: 2 };
    answering({ '/api/silos': { ...empty, outsideJourneys } });
    await draw(<SilosScreen />);
    expect(await screen.findByText('No interaction here names a concern.')).toBeInTheDocument();
  });

  it('counts by contacts, or by the customers behind them', async () => {
    answering({ '/api/silos': company.silos });
    const { unmount } = await draw(<SilosScreen />);
    expect(await screen.findByText('3,641 of n = 31,240 · 1 Nov 2023 – 31 Oct 2026')).toBeVisible();
    unmount();
    await draw(<SilosScreen />, '/?count=customers');
    expect(await screen.findByText('1,620 of n = 5,000 · 1 Nov 2023 – 31 Oct 2026')).toBeVisible();
  });

  it('tells nine of ten, what went back at once, and waits that customers chose', async () => {
    const totals = {
      ...company.silos.totals,
      p90HandoversPerJourney: 4,
      excusedWaitSeconds: 86400,
    };
    answering({ '/api/silos': { ...company.silos, totals } });
    await draw(<SilosScreen />);
    expect(await screen.findByText(/handovers, 4 at most for nine of ten/)).toBeInTheDocument();
    expect(screen.getByText(/handovers went back at once/)).toBeInTheDocument();
    expect(screen.getByText(/; 1 d chosen by customers not counted/)).toBeInTheDocument();
  });

  it('says in whose working time waits are given, and who has no calendar', async () => {
    answering({ '/api/silos': company.silos });
    await draw(<SilosScreen />, '/?time=working');
    expect(await screen.findByText(/counted around the clock: Marketing/)).toBeInTheDocument();
    expect(screen.getByText('9.1%')).toBeInTheDocument();
  });

  it('opens the journeys behind a share', async () => {
    const asked = answering({
      '/api/silos': company.silos,
      '/api/silos/journeys': { items: company.journeys.slice(0, 3), next: null, total: 3 },
    });
    await draw(<SilosScreen />);
    const name = 'Open the journeys behind “Contact repeated in 30 days, same topic”';
    await userEvent.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText('case 48210')).toBeInTheDocument();
    expect(asked.some(({ path }) => path.includes('figure=repeat&days=30&topic=same'))).toBe(true);
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
