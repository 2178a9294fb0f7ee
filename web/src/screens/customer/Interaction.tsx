import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../api/queries';
import { useSearch, useSetSearch } from '../../frame/search';
import { Loaded } from '../../parts/Loaded';
import { Raw } from '../../parts/Raw';
import { Side } from '../../parts/Side';

const AsItCame = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const query = useAnswer(`/api/interactions/${encodeURIComponent(id)}/raw`);
  return (
    <Loaded query={query} height={240}>
      {(raw) => <Raw content={raw} label={t('interaction.raw')} />}
    </Loaded>
  );
};

/** An interaction's item as its source sent it; opened on purpose, since every look is recorded. */
export const InteractionDrawer = () => {
  const { t } = useTranslation();
  const { interaction } = useSearch();
  const set = useSetSearch();
  const [asked, setAsked] = useState<string>();
  return (
    <Side
      title={t('interaction.title')}
      opened={Boolean(interaction)}
      onClose={() => set({ interaction: undefined })}
    >
      {interaction && (
        <Stack>
          <Text size="sm">{t('interaction.text')}</Text>
          {asked === interaction ? (
            <AsItCame id={interaction} />
          ) : (
            <Button variant="default" onClick={() => setAsked(interaction)}>
              {t('interaction.show')}
            </Button>
          )}
        </Stack>
      )}
    </Side>
  );
};
