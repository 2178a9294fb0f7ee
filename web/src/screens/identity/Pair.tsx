import { Anchor, Badge, Group, List, Stack, Table, Text, VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import type { Pairing, PairSide } from '../../api/types';
import { useSentences } from '../../i18n/inWords';
import { useFormats } from '../../parts/format';
import { Loaded } from '../../parts/Loaded';
import { Panel } from '../../parts/Panel';
import classes from './identity.module.css';

const HEAVIEST = 15;

/** A bar to the right for one person, to the left against. */
const Bits = ({ bits }: { bits: number }) => {
  const format = useFormats();
  const share = (Math.min(Math.abs(bits), HEAVIEST) / HEAVIEST) * 50;
  const side = bits < 0 ? { right: '50%' } : { left: '50%' };
  return (
    <Group gap="xs" wrap="nowrap">
      <div className={classes.scale} aria-hidden>
        <div
          className={bits < 0 ? classes.against : classes.speaking}
          style={{ width: `${share}%`, ...side }}
        />
      </div>
      <Text size="sm" className={classes.number}>
        {bits > 0 ? '+' : ''}
        {format.number(bits, 1)}
      </Text>
    </Group>
  );
};

const Side = ({ side }: { side: PairSide }) => {
  const { t } = useTranslation();
  return (
    <Stack gap={0}>
      <Anchor
        component={Link}
        to={`/customers/${side.customer}` as '/customers'}
        size="sm"
        fw={600}
      >
        {side.name ?? t('matching.noName')}
      </Anchor>
      <Text size="xs" c="dimmed">
        {side.sourceName} · {t('identity.recordCount', { count: side.records })}
      </Text>
    </Stack>
  );
};

const word = (field: string) => `matching.field.${field}` as 'matching.field.surname';

/** A value as its source recorded it, and below it how it was compared where that differs. */
const Value = ({ compared, recorded }: { compared?: string | null; recorded?: string | null }) => {
  const { t } = useTranslation();
  return recorded === null || recorded === undefined ? (
    compared
  ) : (
    <>
      {recorded}
      <Text size="xs" c="dimmed" title={t('matching.comparedAs')}>
        <VisuallyHidden>{t('matching.comparedAs')}</VisuallyHidden> {compared}
      </Text>
    </>
  );
};

type Row = Partial<Pairing['fields'][number]> & { field: string; words: string; bits: number };

const Fields = ({ pair }: { pair: Pairing }) => {
  const { t } = useTranslation();
  const said = useSentences();
  const rows: Row[] = [
    { field: t('matching.start'), words: '', bits: pair.start },
    ...pair.fields
      .filter((field) => field.one !== null || field.other !== null)
      .map((field) => ({
        ...field,
        field: t(word(field.field), { defaultValue: field.field }),
        words: said(field.words),
      })),
    ...(Math.abs(pair.household) < 0.05
      ? []
      : [
          {
            field: t('matching.household'),
            words: '',
            bits: pair.household,
          },
        ]),
  ];
  return (
    <>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('matching.evidence')}
      >
        <Table verticalSpacing={6} miw={620}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('matching.fieldName')}</Table.Th>
              <Table.Th>
                <Side side={pair.a} />
              </Table.Th>
              <Table.Th>
                <Side side={pair.b} />
              </Table.Th>
              <Table.Th>{t('matching.agreement')}</Table.Th>
              <Table.Th>{t('matching.weight')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.field}>
                <Table.Td>{row.field}</Table.Td>
                <Table.Td className={classes.said}>
                  <Value compared={row.one} recorded={row.oneRecorded} />
                </Table.Td>
                <Table.Td className={classes.said}>
                  <Value compared={row.other} recorded={row.otherRecorded} />
                </Table.Td>
                <Table.Td>{row.words}</Table.Td>
                <Table.Td>
                  <Bits bits={row.bits} />
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td fw={650} colSpan={4}>
                {t('matching.sum')}
              </Table.Td>
              <Table.Td fw={650}>{pair.bits !== null && <Bits bits={pair.bits} />}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </div>
      {rows.some((row) => row.oneRecorded || row.otherRecorded) && (
        <Text size="xs" c="dimmed">
          {t('matching.comparedNote')}
        </Text>
      )}
    </>
  );
};

/** Two records beside each other: what speaks for one person and what against. */
export const Pair = ({ a, b }: { a: string; b: string }) => {
  const { t } = useTranslation();
  const said = useSentences();
  const format = useFormats();
  const query = useAnswer(`/api/identity/pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`);
  return (
    <Loaded query={query} height={320}>
      {(pair) => (
        <Panel
          title={t('matching.evidence')}
          note={said(pair.sentence)}
          actions={
            <Badge variant="light" tt="none">
              {t(`matching.verdict.${pair.verdict}` as 'matching.verdict.same', {
                defaultValue: pair.verdict,
              })}
              {pair.probability === null ? '' : ` · ${format.percent(pair.probability)}`}
            </Badge>
          }
        >
          <Fields pair={pair} />
          {pair.path.length > 0 && (
            <Stack gap={4}>
              <Text size="sm" fw={600}>
                {t('matching.path')}
              </Text>
              <List size="sm" type="ordered">
                {pair.path.map((step) => (
                  <List.Item key={`${step.a} ${step.b}`}>{said(step.reason)}</List.Item>
                ))}
              </List>
            </Stack>
          )}
        </Panel>
      )}
    </Loaded>
  );
};
