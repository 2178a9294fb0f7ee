import { ActionIcon, AppShell, Burger, Button, Group, Kbd, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '../api/types';
import { FilterBar } from './FilterBar';
import classes from './frame.module.css';
import { Navigation } from './Navigation';
import { Palette } from './Palette';
import { focusNeighbour } from './rows';
import { Shortcuts } from './Shortcuts';
import { UserMenu } from './UserMenu';

export const Frame = ({ user, children }: { user: User; children: ReactNode }) => {
  const { t } = useTranslation();
  const [navigating, navigation] = useDisclosure(false);
  const [helping, help] = useDisclosure(false);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the place changes.
  useEffect(navigation.close, [pathname]);
  useHotkeys([
    ['J', () => focusNeighbour(1)],
    ['K', () => focusNeighbour(-1)],
    ['shift+?', help.open],
    ['?', help.open],
    ['F', () => document.querySelector<HTMLElement>('[data-filter]')?.focus()],
  ]);

  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !navigating } }}
      padding={0}
    >
      <a className={classes.skip} href="#content">
        {t('frame.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={navigating}
              onClick={navigation.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('frame.menu')}
            />
            <Link to="/" className={classes.brand} aria-label="Throughline">
              <img src="/throughline.svg" alt="" width={26} height={26} />
              <Text fw={650} visibleFrom="xs">
                Throughline
              </Text>
            </Link>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Button
              variant="default"
              size="xs"
              visibleFrom="sm"
              leftSection={<IconSearch size={14} aria-hidden />}
              rightSection={<Kbd size="xs">⌘K</Kbd>}
              onClick={spotlight.open}
            >
              {t('frame.search')}
            </Button>
            <ActionIcon
              variant="default"
              size={30}
              hiddenFrom="sm"
              aria-label={t('frame.search')}
              onClick={spotlight.open}
            >
              <IconSearch size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={30}
              visibleFrom="sm"
              aria-label={t('shortcuts.title')}
              onClick={help.open}
            >
              <IconKeyboard size={16} aria-hidden />
            </ActionIcon>
            <UserMenu user={user} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('frame.navigation')}>
        <Navigation role={user.role} />
      </AppShell.Navbar>
      <AppShell.Main id="content" className={classes.main}>
        <FilterBar />
        <div className={classes.content}>{children}</div>
      </AppShell.Main>
      <Palette />
      <Shortcuts opened={helping} onClose={help.close} />
    </AppShell>
  );
};
