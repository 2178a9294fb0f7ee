import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { company } from '../../../fixtures/data.mjs';
import * as depths from '../../../fixtures/silos.mjs';
import { answering, draw } from '../../test/drawn';
import { Conflicts } from './Conflicts';
import { Cost } from './Cost';
import { Paper } from './Paper';

const lists = {
  '/api/departments': { items: [], next: null, total: 0 },
  '/api/touchpoints': { items: [], next: null, total: 0 },
};

describe('what lies beneath the silo figures', () => {
  it('says that troubles are assumed, and opens the contacts behind a pair', async () => {
    const asked = answering({
      ...lists,
      '/api/silos/conflicts': depths.conflicts,
      '/api/silos/behind': { items: company.journeys.slice(0, 2), next: null, total: 2 },
    });
    await draw(<Conflicts />);
    expect(await screen.findByRole('link', { name: 'Say what trouble is' })).toBeVisible();
    await userEvent.click(screen.getByText('210'));
    expect(await screen.findByText('case 48210')).toBeInTheDocument();
    expect(asked.some(({ path }) => path.includes('figure=conflict&trouble=0&from'))).toBe(true);
  });

  it('tells no cost that nobody priced, and where to price it', async () => {
    answering({ ...lists, '/api/silos/cost': { ...depths.cost, money: null } });
    await draw(<Cost />);
    expect(
      await screen.findByText('Nobody has said yet what one of each costs.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Set unit costs' })).toHaveAttribute(
      'href',
      '/silos?tab=settings',
    );
  });

  it('keeps the organisation on paper in the address', async () => {
    const asked = answering({
      ...lists,
      '/api/silos/paper': depths.paper(new URLSearchParams('together=1.2')),
    });
    const { router } = await draw(<Paper />);
    const { one, other, oneName, otherName } = depths.paper(new URLSearchParams()).suggestions[0];
    await userEvent.click(
      await screen.findByRole('button', { name: `Try ${oneName} and ${otherName} together` }),
    );
    expect(router.state.location.search).toEqual({ together: `${one}.${other}` });
    expect(asked.some(({ path }) => path.includes(`together=${one}.${other}`))).toBe(true);
  });
});
