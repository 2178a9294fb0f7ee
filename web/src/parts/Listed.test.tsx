import { screen } from '@testing-library/react';
import { Problem } from '../api/http';
import { draw } from '../test/drawn';
import { Listed } from './Listed';

const refusal = new Problem(503, 'UNAVAILABLE', 'It rests.', 'Try again.');
const list = (items: string[], error: unknown = null, isPending = false) => ({
  items,
  error,
  isPending,
  refetch: () => undefined,
});
const rows = (items: string[]) => <p>{items.join(', ')}</p>;

describe('a list', () => {
  it('keeps its rows when asking again is refused, and tells the refusal above them', async () => {
    await draw(<Listed list={list(['Ada', 'Bob'], refusal)}>{rows}</Listed>);
    const told = screen.getByRole('alert');
    expect(told).toHaveTextContent('It rests.');
    expect(told.compareDocumentPosition(screen.getByText('Ada, Bob'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('that was never answered is only refused', async () => {
    await draw(
      <Listed list={list([], refusal)} empty="Nobody">
        {rows}
      </Listed>,
    );
    expect(screen.getByRole('alert')).toBeInTheDocument();
    expect(screen.queryByText('Nobody')).toBeNull();
  });

  it('says that it is empty only when it was answered', async () => {
    const { unmount } = await draw(
      <Listed list={list([], null, true)} empty="Nobody">
        {rows}
      </Listed>,
    );
    expect(screen.queryByText('Nobody')).toBeNull();
    unmount();
    await draw(
      <Listed list={list([])} empty="Nobody">
        {rows}
      </Listed>,
    );
    expect(screen.getByText('Nobody')).toBeInTheDocument();
  });
});
