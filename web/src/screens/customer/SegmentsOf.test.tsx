import { screen } from '@testing-library/react';
import { answering, draw } from '../../test/drawn';
import { SegmentsOf } from './SegmentsOf';

describe('the segments of a customer', () => {
  it('are named, and lead to their members', async () => {
    answering({
      '/api/customers/7/segments': {
        items: [
          { id: '3', name: 'Wait since yesterday', sentence: 'Customers who wait.', since: null },
        ],
        next: null,
        total: 1,
      },
    });
    await draw(<SegmentsOf id="7" />);
    expect(await screen.findByRole('link', { name: 'Wait since yesterday' })).toHaveAttribute(
      'href',
      '/segments?open=3',
    );
  });
});
