import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { focusNeighbour } from '../frame/rows';
import { draw } from '../test/drawn';
import { type Column, DataTable } from './DataTable';

interface Row {
  name: string;
  n: number;
}

const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', value: (row) => row.name },
  { id: 'n', header: 'Count', numeric: true, value: (row) => row.n },
];
const rows = [
  { name: 'Sales', n: 9 },
  { name: 'Billing', n: 40 },
  { name: 'Field', n: 7 },
];
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('a table', () => {
  it('sorts numbers as numbers when somebody asks', async () => {
    await draw(<DataTable label="Test" columns={columns} rows={rows} />);
    expect(names()).toEqual(['Sales9', 'Billing40', 'Field7']);
    await userEvent.click(screen.getByRole('button', { name: 'Count' }));
    await userEvent.click(screen.getByRole('button', { name: 'Count' }));
    expect(names()).toEqual(['Field7', 'Sales9', 'Billing40']);
  });

  it('is walked with J and K and opened with Enter', async () => {
    const opened: string[] = [];
    await draw(
      <DataTable
        label="Test"
        columns={columns}
        rows={rows}
        onOpen={(row) => opened.push(row.name)}
      />,
    );
    focusNeighbour(1);
    focusNeighbour(1);
    await userEvent.keyboard('{Enter}');
    focusNeighbour(-1);
    await userEvent.keyboard('{Enter}');
    expect(opened).toEqual(['Billing', 'Sales']);
  });
});
