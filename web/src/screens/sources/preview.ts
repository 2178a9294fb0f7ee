import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { upload } from '../../api/http';
import type { MappingPreview } from '../../api/types';

interface Draft {
  files: File[];
  /** Without it the application proposes a mapping. */
  yaml: string | undefined;
}

const fingerprint = (files: File[]) =>
  files.map((file) => `${file.name} ${file.size} ${file.lastModified}`);

/** The first rows as they would become, asked anew when the writer pauses. */
export const usePreview = ({ files, yaml }: Draft) => {
  const [settled] = useDebouncedValue(yaml, 500);
  return useQuery<MappingPreview>({
    queryKey: ['/api/mappings/preview', fingerprint(files), settled],
    queryFn: ({ signal }) => {
      const form = new FormData();
      for (const file of files) form.append('file', file);
      if (settled !== undefined) form.append('yaml', settled);
      return upload('/api/mappings/preview', form, { signal });
    },
    enabled: files.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
};
