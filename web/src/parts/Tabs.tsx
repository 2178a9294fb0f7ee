import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearch, useSetSearch } from '../frame/search';

interface Tab {
  value: string;
  label: string;
  content: () => ReactNode;
}

/** Tabs whose choice lives in the address. */
export const AddressTabs = ({ label, tabs }: { label: string; tabs: Tab[] }) => {
  const { tab } = useSearch();
  const set = useSetSearch();
  const current = tabs.find((one) => one.value === tab) ?? tabs[0];
  return (
    <Tabs
      value={current?.value ?? null}
      onChange={(value) =>
        set({ tab: value === tabs[0]?.value ? undefined : (value ?? undefined), open: undefined })
      }
      keepMounted={false}
    >
      <Tabs.List aria-label={label} mb="md">
        {tabs.map((one) => (
          <Tabs.Tab key={one.value} value={one.value}>
            {one.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((one) => (
        <Tabs.Panel key={one.value} value={one.value}>
          {one === current && one.content()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
};
