import { screen } from '@testing-library/react';
import { answering, draw } from '../../test/drawn';
import { ApiKeys } from '../administration/ApiKeys';
import { WriteKeys } from './WriteKeys';

const none = { items: [], next: null, total: 0 };

describe('lists of keys', () => {
  it('can be taken along, as every list', async () => {
    answering({ '/api/sources/3/write-keys': none, '/api/api-keys': none });
    const { unmount } = await draw(<WriteKeys id="3" />);
    expect(await screen.findByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      '/api/sources/3/write-keys?format=csv',
    );
    unmount();
    await draw(<ApiKeys />);
    expect(await screen.findByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      '/api/api-keys?format=csv',
    );
  });
});
