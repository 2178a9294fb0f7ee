import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { savePng } from './savePng';

interface Shape {
  /** Where the application draws it. */
  svg: string;
  /** What the files are called, without their endings. */
  name: string;
}

/** A picture to take along, as it was drawn or as points. */
export const PictureFiles = ({ svg, name }: Shape) => (
  <>
    <Button component="a" href={svg} download={`${name}.svg`} variant="default" size="xs">
      SVG
    </Button>
    <Button
      variant="default"
      size="xs"
      leftSection={<IconPhoto size={14} aria-hidden />}
      onClick={() => savePng(svg, `${name}.png`)}
    >
      PNG
    </Button>
  </>
);
