import { Badge, Button, Grid, Group, Kbd, NavLink, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { address, send } from '../../api/http';
import { useAnswer, useChange, useList, useMayDecide } from '../../api/queries';
import { useSearch, useSetSearch } from '../../frame/search';
import { announce, useRefusal } from '../../parts/announce';
import { useFormats } from '../../parts/format';
import { Waiting } from '../../parts/Loaded';
import { Empty, ProblemNotice } from '../../parts/Notices';
import { ListDownload, Panel } from '../../parts/Panel';
import { NothingLearned } from './NothingLearned';
import { Pair } from './Pair';

const CHANGED = ['/api/identity', '/api/customers'];

type Verdict = 'same' | 'different' | 'skip';

interface Decision {
  a: string;
  b: string;
  verdict: Verdict;
}

const bothOf = (one: string, other: string, between: string) =>
  one === other ? one : `${one}${between}${other}`;

/** Pairs that a person should look at, one after the other, with the keyboard alone if one likes. */
export const Review = () => {
  const { t } = useTranslation();
  const format = useFormats();
  const refused = useRefusal();
  const deciding = useMayDecide();
  const { open } = useSearch();
  const set = useSetSearch();
  const [last, setLast] = useState<string>();
  const overview = useAnswer('/api/identity');
  const list = useList('/api/identity/reviews');
  const named = (one: { a: string; b: string }) => `${one.a} ${one.b}`;
  const found = list.items.findIndex((one) => named(one) === open);
  const place = found < 0 ? 0 : found;
  const current = list.items[place];
  const decide = useChange(
    ({ a, b, verdict }: Decision) =>
      send(
        'POST',
        `/api/identity/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}/decisions`,
        { verdict },
      ),
    CHANGED,
  );
  const undo = useChange(
    (change: string) =>
      send('POST', `/api/identity-changes/${encodeURIComponent(change)}/undo`, {}),
    CHANGED,
  );
  const go = (to: number) => {
    const one = list.items[Math.max(0, Math.min(list.items.length - 1, to))];
    if (one) set({ open: named(one) }, { replace: true });
  };
  const say = (verdict: Verdict) => {
    if (!current || !deciding || decide.isPending) return;
    const next = list.items[place + 1] ?? list.items[place - 1];
    decide.mutate(
      { a: current.a, b: current.b, verdict },
      {
        onSuccess: (answer) => {
          if (answer.change) setLast(answer.change);
          announce(t(`matching.said.${verdict}`));
          set({ open: next ? named(next) : undefined }, { replace: true });
        },
        onError: refused,
      },
    );
  };
  const takeBack = () => {
    if (!last || undo.isPending) return;
    undo.mutate(last, {
      onSuccess: () => {
        announce(t('changes.undoDone'));
        setLast(undefined);
      },
      onError: refused,
    });
  };
  useHotkeys([
    ['j', () => go(place + 1)],
    ['k', () => go(place - 1)],
    ['s', () => say('same')],
    ['d', () => say('different')],
    ['l', () => say('skip')],
    ['u', takeBack],
  ]);
  if (list.error) return <ProblemNotice failure={list.error} retry={() => list.refetch()} />;
  if (list.isPending || !overview.data) return <Waiting height={320} />;
  if (!overview.data.inForce) return <NothingLearned title={t('matching.review')} />;
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 4, xl: 3 }}>
        <Panel
          title={t('matching.waiting', { count: overview.data.waiting })}
          note={t('matching.waitingNote')}
          actions={<ListDownload href={address('/api/identity/reviews', { format: 'csv' })} />}
        >
          {list.items.length === 0 ? (
            <Empty title={t('matching.noneWaiting')}>{t('matching.noneWaitingText')}</Empty>
          ) : (
            <Stack gap={0} mah={{ base: 240, md: 560 }} style={{ overflowY: 'auto' }}>
              {list.items.map((one) => (
                <NavLink
                  key={named(one)}
                  component="button"
                  active={one === current}
                  styles={{ description: { opacity: 1, color: 'var(--mantine-color-dimmed)' } }}
                  onClick={() => set({ open: named(one) }, { replace: true })}
                  label={bothOf(one.nameA ?? one.sourceA, one.nameB ?? one.sourceB, ' – ')}
                  description={bothOf(one.sourceA, one.sourceB, ' · ')}
                  rightSection={
                    <Badge variant="default" radius="sm">
                      {format.number(one.bits, 1)}
                    </Badge>
                  }
                />
              ))}
              {list.hasNextPage && (
                <Button variant="default" size="xs" onClick={() => list.fetchNextPage()}>
                  {t('action.more')}
                </Button>
              )}
            </Stack>
          )}
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8, xl: 9 }}>
        {current && (
          <Stack>
            <Group gap="xs">
              <Button
                size="sm"
                disabled={!deciding}
                loading={decide.isPending}
                onClick={() => say('same')}
                rightSection={<Kbd size="xs">S</Kbd>}
              >
                {t('matching.same')}
              </Button>
              <Button
                size="sm"
                variant="default"
                disabled={!deciding}
                onClick={() => say('different')}
                rightSection={<Kbd size="xs">D</Kbd>}
              >
                {t('matching.different')}
              </Button>
              <Button
                size="sm"
                variant="default"
                disabled={!deciding}
                onClick={() => say('skip')}
                rightSection={<Kbd size="xs">L</Kbd>}
              >
                {t('matching.skip')}
              </Button>
              <Button
                size="sm"
                variant="default"
                disabled={!last}
                loading={undo.isPending}
                onClick={takeBack}
                rightSection={<Kbd size="xs">U</Kbd>}
              >
                {t('changes.undo')}
              </Button>
              <Text size="xs" c="dimmed" visibleFrom="sm">
                {t('matching.keys')}
              </Text>
            </Group>
            <Pair a={current.a} b={current.b} />
          </Stack>
        )}
      </Grid.Col>
    </Grid>
  );
};
