import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Border, Silos } from '../../api/types';
import { draw } from '../../test/drawn';
import { HeatMap } from './HeatMap';

const border = (handovers: number): Border => ({
  from: '1',
  to: '2',
  handovers,
  journeys: handovers,
  medianWaitSeconds: 274_000,
  meanWaitSeconds: 1,
  p90WaitSeconds: 1,
  sumWaitSeconds: 1,
  customers: handovers,
  waits: handovers,
  share: { value: 0.2 },
  working: {
    medianWaitSeconds: 90_000,
    meanWaitSeconds: 1,
    p90WaitSeconds: 1,
    sumWaitSeconds: 1,
    share: { value: 0.1 },
  },
});

const silos = (handovers: number) =>
  ({
    departments: [
      { id: '1', name: 'Sales', color: 0 },
      { id: '2', name: 'Billing', color: 1 },
    ],
    leading: { departments: ['1', '2'], handovers },
    borders: [border(handovers)],
  }) as Silos;

describe('a border on the heat map', () => {
  it('names both departments, its wait and its n', async () => {
    await draw(
      <HeatMap silos={silos(400)} measure="median" all={false} onOpen={() => undefined} />,
    );
    expect(
      screen.getByRole('button', { name: /Sales to Billing:\s*3 d 4 h\s*n = 400/ }),
    ).toBeInTheDocument();
  });

  it('gives no wait below thirty cases', async () => {
    await draw(<HeatMap silos={silos(29)} measure="median" all={false} onOpen={() => undefined} />);
    expect(screen.getByRole('button', { name: /too few\s*n = 29/ })).toBeInTheDocument();
    expect(screen.queryByText('3 d 4 h')).not.toBeInTheDocument();
  });

  it('opens by keyboard', async () => {
    const opened: Border[] = [];
    await draw(
      <HeatMap
        silos={silos(400)}
        measure="median"
        all={false}
        onOpen={(one) => opened.push(one)}
      />,
    );
    screen.getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toHaveLength(1);
  });
});
