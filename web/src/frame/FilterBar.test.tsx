import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answering, draw } from '../test/drawn';
import { FilterBar } from './FilterBar';

const empty = { items: [], next: null, total: 0 };

describe('the filter bar', () => {
  it('keeps the segment in the address, by its name on screen, and clears it', async () => {
    answering({
      '/api/departments': empty,
      '/api/channels': empty,
      '/api/segments': { ...empty, items: [{ id: '3', name: 'Wait since yesterday' }] },
    });
    const { router } = await draw(<FilterBar />);
    await userEvent.click(screen.getByRole('button', { name: 'Segment' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Wait since yesterday' }));
    expect(router.state.location.search).toMatchObject({ segment: '3' });
    expect(
      await screen.findByRole('button', { name: 'Segment: Wait since yesterday' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear Segment' }));
    expect(router.state.location.search).not.toHaveProperty('segment');
  });

  it('hides what is asked of single journeys until it is wanted, and keeps it in the address', async () => {
    answering({
      '/api/departments': empty,
      '/api/channels': empty,
      '/api/segments': empty,
      '/api/touchpoints': { ...empty, items: [{ id: '8', name: 'Call' }] },
      '/api/session': { user: { role: 'analyst' } },
    });
    const { router } = await draw(<FilterBar />, '/?fromHours=48');
    expect(
      await screen.findByRole('button', { name: 'Duration: At least 2 d' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Touchpoint not passed' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'More filters' }));
    expect(screen.queryByRole('button', { name: 'Attribute' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Touchpoint not passed' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Call' }));
    await userEvent.click(screen.getByRole('button', { name: 'Score' }));
    await userEvent.type(await screen.findByLabelText('At most'), '3');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    expect(router.state.location.search).toMatchObject({
      fromHours: '48',
      notPassed: '8',
      toScore: '3',
    });
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(router.state.location.search).toEqual({});
  });

  it('stands above the timeline of an account, which it narrows', async () => {
    answering({
      '/api/departments': { ...empty, items: [{ id: '3', name: 'Sales' }] },
      '/api/channels': empty,
    });
    await draw(<FilterBar />, '/accounts/7?tab=timeline&department=3');
    expect(await screen.findByRole('button', { name: 'Department: Sales' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Period' })).not.toBeInTheDocument();
  });
});
