import { Group, Stack, Text } from '@mantine/core';
import type { CustomerHit } from '../../api/types';
import { FlagBadges } from './Flags';

interface Shape {
  name: string;
  flags: CustomerHit['flags'];
  /** What tells this one from others of that name. */
  beneath?: string | null;
}

/** Who it is in a list, with what everybody must know of them. */
export const NameCell = ({ name, flags, beneath }: Shape) => (
  <Stack gap={0}>
    <Group gap="xs">
      <Text size="sm" fw={500}>
        {name}
      </Text>
      <FlagBadges flags={flags} />
    </Group>
    {beneath && (
      <Text size="xs" c="dimmed">
        {beneath}
      </Text>
    )}
  </Stack>
);
