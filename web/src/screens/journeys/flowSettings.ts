import { useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How a picture that the application laid out behaves: it is looked at, never rearranged. */
export const useFlowSettings = () => {
  const { t } = useTranslation();
  const { colorScheme } = useMantineColorScheme();
  return {
    colorMode: colorScheme === 'auto' ? ('system' as const) : colorScheme,
    minZoom: 0.1,
    maxZoom: 2,
    nodesDraggable: false,
    nodesConnectable: false,
    deleteKeyCode: null,
    preventScrolling: false,
    zoomOnScroll: false,
    ariaLabelConfig: {
      'controls.ariaLabel': t('map.controls'),
      'controls.zoomIn.ariaLabel': t('map.zoomIn'),
      'controls.zoomOut.ariaLabel': t('map.zoomOut'),
      'controls.fitView.ariaLabel': t('map.fit'),
    },
  };
};
