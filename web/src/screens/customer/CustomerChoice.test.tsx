import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { answering, draw } from '../../test/drawn';
import { CustomerChoice } from './CustomerChoice';

const hit = (id: string, name: string) => ({
  id,
  name,
  identifiers: [{ type: 'email', value: 'a•••@•••' }],
  interactions: 3,
  firstAt: null,
  lastAt: null,
  departments: [],
  openConcerns: 0,
  flags: [],
});

const Asking = ({ start = '' }: { start?: string }) => {
  const [value, setValue] = useState(start);
  return (
    <>
      <CustomerChoice search="Find" label="Whose" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
};

const found = (...items: ReturnType<typeof hit>[]) =>
  answering({ '/api/customers': { items, next: null, total: null } });
const type = (text: string) =>
  fireEvent.change(screen.getByLabelText('Find'), { target: { value: text } });
const chosen = () => screen.getByRole('status').textContent;

describe('a customer to be chosen', () => {
  it('is found by a name, and chosen by hand', async () => {
    found(hit('7', 'Ada'), hit('8', 'Adam'));
    await draw(<Asking />);
    type('Ad');
    fireEvent.click(await screen.findByRole('radio', { name: 'Adam' }));
    expect(chosen()).toBe('8');
  });

  it('is chosen by the number alone', async () => {
    const asked = found(hit('7', 'Ada'));
    await draw(<Asking />);
    type('7');
    expect(await screen.findByRole('radio', { name: 'Ada' })).toBeChecked();
    expect(chosen()).toBe('7');
    expect(asked[0]?.path).toContain('query=7');
  });

  it('is not guessed where a number is that of somebody else too', async () => {
    found(hit('7', 'Ada'), hit('12', 'Somebody with customer number 7'));
    await draw(<Asking />);
    type('7');
    expect(await screen.findByRole('radio', { name: 'Ada' })).not.toBeChecked();
    expect(chosen()).toBe('');
  });

  it('is shown by name when it comes with the address', async () => {
    found(hit('7', 'Ada'));
    await draw(<Asking start="7" />);
    expect(await screen.findByRole('radio', { name: 'Ada' })).toBeChecked();
  });

  it('is chosen no more when somebody else is looked for', async () => {
    found(hit('7', 'Ada'));
    await draw(<Asking start="7" />);
    await screen.findByRole('radio', { name: 'Ada' });
    type('Bob');
    expect(chosen()).toBe('');
  });
});
