import { screen } from '@testing-library/react';
import { answering, draw } from '../../test/drawn';
import { SegmentDetail } from './SegmentDetail';

const nothing = () => undefined;
const empty = { items: [], next: null, total: 0 };

describe('a segment that is opened', () => {
  it('says its size and leads to the journeys and silos of its members', async () => {
    answering({
      '/api/segments/3': {
        segment: {
          id: '3',
          name: 'Waiting',
          sentence: 'Customers who wait.',
          owner: 'ada',
          members: 1,
          membersChangedAt: null,
          countedAt: '2026-11-23T00:00:00Z',
          changedAt: '2026-11-23T00:00:00Z',
          version: 1,
        },
        condition: null,
      },
      '/api/segments/3/trend': empty,
      '/api/segments/3/members': empty,
    });
    await draw(<SegmentDetail id="3" mayBuild={false} onEdit={nothing} onGone={nothing} />);
    expect(await screen.findByText('1 member')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'See their journeys' })).toHaveAttribute(
      'href',
      '/journeys?segment=3',
    );
    expect(screen.getByRole('link', { name: 'See their silos' })).toHaveAttribute(
      'href',
      '/silos?segment=3',
    );
  });
});
