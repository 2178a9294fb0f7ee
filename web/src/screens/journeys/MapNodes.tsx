import { Handle, type NodeProps, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap, MapNode } from '../../api/types';
import { departmentColor } from '../../departments';
import { useFormats } from '../../parts/format';
import classes from './journeys.module.css';

export const LaneNode = ({ data }: NodeProps) => {
  const lane = data.lane as JourneyMap['lanes'][number];
  return (
    <div className={classes.lane} style={{ borderLeftColor: departmentColor(lane.color) }}>
      <span className={classes.laneName}>{lane.name}</span>
    </div>
  );
};

export const StepNode = ({ data }: NodeProps) => {
  const { t } = useTranslation();
  const format = useFormats();
  const node = data.node as MapNode;
  const named = {
    start: t('journeys.start'),
    end: t('journeys.end'),
    others: t('journeys.others'),
    touchpoint: node.label,
  }[node.kind];
  return (
    <div
      className={`${classes.step} ${classes[node.kind]}`}
      data-dimmed={data.dimmed || undefined}
      data-mark={data.mark as string | undefined}
      style={
        node.kind === 'touchpoint'
          ? { borderLeftColor: departmentColor(data.color as number | undefined) }
          : undefined
      }
      title={
        node.kind === 'touchpoint'
          ? t('journeys.nodeFacts', {
              step: node.label,
              began: format.number(node.starts),
              left: format.number(node.ends),
            })
          : named
      }
    >
      <Handle type="target" position={Position.Left} className={classes.handle} />
      <span className={classes.stepName}>{named}</span>
      <span className={classes.stepCount}>{format.number(data.count as number)}</span>
      <Handle type="source" position={Position.Right} className={classes.handle} />
    </div>
  );
};
