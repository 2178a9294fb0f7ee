import { screen } from '@testing-library/react';
import { draw } from '../test/drawn';
import { ShareFigure } from './Figure';

describe('a share', () => {
  it('shows its interval and what it counts', async () => {
    await draw(
      <ShareFigure
        label="Ping-pong"
        share={{ n: 120, of: 1000, value: 0.12, low: 0.1, high: 0.14 }}
      />,
    );
    expect(screen.getByText('12.0%')).toBeInTheDocument();
    expect(screen.getByText('95% interval 10.0% – 14.0%')).toBeInTheDocument();
    expect(screen.getByText('120 of n = 1,000')).toBeInTheDocument();
  });

  it('keeps silent below thirty cases', async () => {
    await draw(
      <ShareFigure label="Ping-pong" share={{ n: 3, of: 29, value: 0.1, low: 0, high: 0.3 }} />,
    );
    expect(screen.getByText('too few')).toBeInTheDocument();
    expect(screen.queryByText(/%/)).not.toBeInTheDocument();
  });
});
