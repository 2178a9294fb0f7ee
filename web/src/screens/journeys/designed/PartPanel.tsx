import { Button, Checkbox, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartments, useTouchpointChoices, useTouchpoints } from '../../../api/queries';
import {
  beside,
  freeId,
  insert,
  moved,
  type Part,
  partAt,
  remove,
  type Step,
  toggled,
  turned,
  type Where,
  withStep,
} from './tree';

interface Shape {
  flow: Part | null;
  stages: string[];
  chosen: string | null;
  onChange: (flow: Part | null, chosen: string | null) => void;
}

const StepFields = ({
  step,
  stages,
  onChange,
}: {
  step: Step;
  stages: string[];
  onChange: (step: Step) => void;
}) => {
  const { t } = useTranslation();
  const touchpoints = useTouchpoints().data?.items ?? [];
  const choices = useTouchpointChoices();
  const departments = useDepartments().data?.items ?? [];
  const isKnown = touchpoints.some(({ id }) => id === step.touchpoint);
  return (
    <Stack gap="xs">
      <Select
        label={t('designed.touchpoint')}
        searchable
        required
        data={choices}
        value={isKnown ? (step.touchpoint ?? null) : null}
        placeholder={isKnown ? undefined : step.label}
        {...(isKnown || step.label === ''
          ? {}
          : { description: t('designed.unknownStep', { label: step.label }) })}
        onChange={(id) => {
          const found = touchpoints.find((one) => one.id === id);
          if (found)
            onChange({
              ...step,
              touchpoint: found.id,
              label: found.name,
              department: step.department ?? found.department,
            });
        }}
      />
      <Select
        label={t('designed.department')}
        searchable
        clearable
        placeholder={t('designed.anybody')}
        data={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={step.department ?? null}
        onChange={(department) => onChange({ ...step, department })}
      />
      {stages.length > 0 && (
        <Select
          label={t('designed.stage')}
          clearable
          data={stages}
          value={step.stage ?? null}
          onChange={(stage) => onChange({ ...step, stage })}
        />
      )}
      <TextInput
        key={step.id}
        label={t('designed.owner')}
        defaultValue={step.owner ?? ''}
        onBlur={(event) => {
          const owner = event.currentTarget.value.trim() || null;
          if (owner !== step.owner) onChange({ ...step, owner });
        }}
      />
      <Checkbox
        label={t('designed.optional')}
        checked={step.optional}
        onChange={(event) => onChange({ ...step, optional: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('designed.repeats')}
        checked={step.repeats}
        onChange={(event) => onChange({ ...step, repeats: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('designed.moment')}
        checked={step.momentThatMatters}
        onChange={(event) => onChange({ ...step, momentThatMatters: event.currentTarget.checked })}
      />
    </Stack>
  );
};

/** What can be done to the chosen part of a map. */
export const PartPanel = ({ flow, stages, chosen, onChange }: Shape) => {
  const { t } = useTranslation();
  const part = flow && chosen ? partAt(flow, chosen) : undefined;
  const add = (where: Where) => {
    const step: Step = {
      id: freeId(flow),
      touchpoint: null,
      label: t('designed.newStep'),
      department: null,
      stage: part?.step?.stage ?? null,
      optional: false,
      repeats: false,
      momentThatMatters: false,
      owner: null,
    };
    const next = insert(flow, part ? chosen : null, where, step);
    onChange(next, pathOf(next, step.id));
  };
  const act = (label: string, action: () => void, disabled = false) => (
    <Button size="compact-sm" variant="default" disabled={disabled} onClick={action}>
      {label}
    </Button>
  );
  if (!flow || !chosen || !part)
    return (
      <Stack gap="xs">
        <Text size="sm">{t(flow ? 'designed.chooseStep' : 'designed.firstStep')}</Text>
        <Group>{act(t(flow ? 'designed.addLast' : 'designed.addFirst'), () => add('after'))}</Group>
      </Stack>
    );
  const move = (by: -1 | 1) => onChange(moved(flow, chosen, by), beside(flow, chosen, by));
  return (
    <Stack gap="sm">
      <Text fw={650}>
        {part.step ? t('designed.step') : t(`designed.kind.${part.kind}` as 'designed.kind.choice')}
      </Text>
      {part.step && (
        <StepFields
          step={part.step}
          stages={stages}
          onChange={(step) => onChange(withStep(flow, chosen, step), chosen)}
        />
      )}
      {(part.kind === 'choice' || part.kind === 'parallel') && (
        <Group gap="xs">
          {act(t(part.kind === 'choice' ? 'designed.makeParallel' : 'designed.makeChoice'), () =>
            onChange(turned(flow, chosen), chosen),
          )}
          {act(t('designed.makeOptional'), () => onChange(toggled(flow, chosen, 'optional'), null))}
          {act(t('designed.makeRepeated'), () => onChange(toggled(flow, chosen, 'repeated'), null))}
        </Group>
      )}
      {(part.kind === 'optional' || part.kind === 'repeated') && (
        <Group gap="xs">
          {act(t(part.kind === 'optional' ? 'designed.makeNeeded' : 'designed.makeOnce'), () =>
            onChange(toggled(flow, chosen, part.kind as 'optional' | 'repeated'), null),
          )}
        </Group>
      )}
      <Group gap="xs">
        {act(t('designed.before'), () => add('before'))}
        {act(t('designed.after'), () => add('after'))}
        {act(t('designed.instead'), () => add('choice'))}
        {act(t('designed.besides'), () => add('parallel'))}
      </Group>
      <Group gap="xs">
        {act(t('designed.earlier'), () => move(-1), beside(flow, chosen, -1) === null)}
        {act(t('designed.later'), () => move(1), beside(flow, chosen, 1) === null)}
        <Button
          size="compact-sm"
          variant="light"
          color="red"
          onClick={() => onChange(remove(flow, chosen), null)}
        >
          {t('designed.remove')}
        </Button>
      </Group>
    </Stack>
  );
};

/** Where a step stands in a flow. */
const pathOf = (flow: Part, id: string, path = '0'): string | null => {
  if (flow.step?.id === id) return path;
  for (const [index, part] of (flow.parts ?? []).entries()) {
    const found = pathOf(part, id, `${path}.${index}`);
    if (found) return found;
  }
  return flow.between ? pathOf(flow.between, id, `${path}.b`) : null;
};
