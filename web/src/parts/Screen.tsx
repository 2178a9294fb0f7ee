import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface Shape {
  title: string;
  /** The question that the screen answers. */
  question?: string;
  actions?: ReactNode;
  above?: ReactNode;
  children: ReactNode;
}

export const Screen = ({ title, question, actions, above, children }: Shape) => {
  useEffect(() => {
    document.title = `${title} · Throughline`;
  }, [title]);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={2}>
          {above}
          <Title order={1}>{title}</Title>
          {question && <Text c="dimmed">{question}</Text>}
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
};
