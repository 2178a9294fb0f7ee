import '@xyflow/react/dist/style.css';
import {
  Background,
  BackgroundVariant,
  Controls,
  type Edge,
  type Node,
  ReactFlow,
} from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyMap, MapArc } from '../../api/types';
import { useCounting, useSearch, useSetSearch } from '../../frame/search';
import { useFormats } from '../../parts/format';
import { ArcEdge } from './ArcEdge';
import { firstSight } from './firstSight';
import { useFlowSettings } from './flowSettings';
import classes from './journeys.module.css';
import { LaneNode, StepNode } from './MapNodes';

export type ArcMeasure = 'count' | 'wait';

type Counting = ReturnType<typeof useCounting>;

/** How often a step or an arc was taken, or by how many customers. */
export const countOf = (
  counted: { occurrences: number; customers: number },
  { byCustomers }: Counting,
) => (byCustomers ? counted.customers : counted.occurrences);

/** The waits of an arc in the time that was chosen. */
export const arcWaits = (arc: MapArc, { workingTime }: Counting) =>
  workingTime ? arc.working : arc;

const nodeTypes = { lane: LaneNode, step: StepNode };
const edgeTypes = { arc: ArcEdge };
const THICKEST = 9;

const isTouched = (isolated: Set<string>, id: string) => isolated.size === 0 || isolated.has(id);

const nodesOf = (map: JourneyMap, isolated: Set<string>, counting: Counting): Node[] => [
  ...map.lanes.map((lane) => ({
    id: `lane ${lane.department ?? lane.name}`,
    type: 'lane',
    position: { x: 0, y: lane.y },
    width: map.width,
    height: lane.height,
    data: { lane },
    zIndex: -10,
    selectable: false,
    focusable: false,
    draggable: false,
  })),
  ...map.nodes.map((node) => ({
    id: node.id,
    type: 'step',
    position: { x: node.x, y: node.y },
    width: node.width,
    height: node.height,
    data: {
      node,
      count: countOf(node, counting),
      color: map.lanes.find((lane) => lane.department === node.department)?.color,
      dimmed: !isTouched(isolated, node.id),
    },
    draggable: false,
    ariaRole: 'button' as const,
  })),
];

const arcId = (from: string, to: string) => `${from} → ${to}`;

const edgesOf = (
  map: JourneyMap,
  measure: ArcMeasure,
  counting: Counting,
  chosen: (arc: string) => boolean,
): Edge[] => {
  const value = (arc: JourneyMap['arcs'][number]) =>
    measure === 'wait' ? arcWaits(arc, counting).medianWaitSeconds : countOf(arc, counting);
  const largest = Math.max(1, ...map.arcs.map(value));
  return map.arcs.map((arc) => {
    const strength = Math.sqrt(value(arc) / largest);
    return {
      id: arcId(arc.from, arc.to),
      source: arc.from,
      target: arc.to,
      type: 'arc',
      data: {
        arc,
        measure,
        value: value(arc),
        strength,
        width: 1 + strength * (THICKEST - 1),
        dimmed: !chosen(arcId(arc.from, arc.to)),
      },
    };
  });
};

/** What is to be seen of steps and arcs beside their figures: what is designed, and what is not. */
export interface Marks {
  nodes: Map<string, string>;
  arcs: Map<string, string>;
}

const NO_MARKS: Marks = { nodes: new Map(), arcs: new Map() };

/** Draws what the application laid out; nothing is placed here. */
export const MapView = ({
  map,
  measure,
  marks = NO_MARKS,
}: {
  map: JourneyMap;
  measure: ArcMeasure;
  marks?: Marks;
}) => {
  const { t } = useTranslation();
  const format = useFormats();
  const settings = useFlowSettings();
  const { fromNode, toNode, touchpoint } = useSearch();
  const set = useSetSearch();
  const { byCustomers, workingTime } = useCounting();
  const place = useRef<HTMLElement>(null);
  const { nodes, edges } = useMemo(() => {
    const counting = { byCustomers, workingTime };
    const chosen = (arc: string) => {
      if (fromNode && toNode) return arc === arcId(fromNode, toNode);
      return !touchpoint || arc.startsWith(`${touchpoint} →`) || arc.endsWith(`→ ${touchpoint}`);
    };
    const near = map.arcs.filter((arc) => chosen(arcId(arc.from, arc.to)));
    const isolated = new Set(
      fromNode || touchpoint ? near.flatMap((arc) => [arc.from, arc.to]) : [],
    );
    const labelled = new Map(map.nodes.map(({ id, label }) => [id, label]));
    const drawn = edgesOf(map, measure, counting, chosen).map((edge, index) => {
      const arc = map.arcs[index];
      return {
        ...edge,
        ariaLabel: t(byCustomers ? 'journeys.arcCustomers' : 'journeys.arc', {
          from: labelled.get(edge.source) ?? edge.source,
          to: labelled.get(edge.target) ?? edge.target,
          n: arc ? format.number(countOf(arc, counting)) : '',
          wait: arc ? format.duration(arcWaits(arc, counting).medianWaitSeconds) : '',
        }),
      };
    });
    const marked = <One extends { id: string; data?: object }>(
      one: One,
      all: Map<string, string>,
    ) => ({
      ...one,
      data: { ...one.data, mark: all.get(one.id) },
    });
    return {
      nodes: nodesOf(map, isolated, counting).map((node) => marked(node, marks.nodes)),
      edges: drawn.map((edge) => marked(edge, marks.arcs)),
    };
  }, [map, marks, measure, byCustomers, workingTime, fromNode, toNode, touchpoint, t, format]);

  const openNode = (id: string) => {
    if (map.nodes.some((node) => node.id === id))
      set({ touchpoint: id, fromNode: undefined, toNode: undefined, concern: undefined });
  };
  const openArc = (edge: Edge) =>
    set({ fromNode: edge.source, toNode: edge.target, touchpoint: undefined, concern: undefined });

  return (
    <section
      ref={place}
      className={classes.map}
      aria-label={t('journeys.map')}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        const element = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
        const id = element?.dataset.id;
        const edge = edges.find((one) => one.id === id);
        if (edge) openArc(edge);
        else if (id) openNode(id);
      }}
    >
      <ReactFlow
        {...settings}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={(flow) => flow.setViewport(firstSight(map, place.current, 0))}
        onNodeClick={(_event, node) => openNode(node.id)}
        onEdgeClick={(_event, edge) => openArc(edge)}
        onPaneClick={() => set({ fromNode: undefined, toNode: undefined, touchpoint: undefined })}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </section>
  );
};
