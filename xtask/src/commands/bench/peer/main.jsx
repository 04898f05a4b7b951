// The nodes and relations of the map in React Flow, laid out by dagre, with nothing else on the page.
import dagre from '@dagrejs/dagre';
import { ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';

const { nodes, relations } = JSON.parse(document.getElementById('data').textContent);
const size = { width: 172, height: 36 };

const graph = new dagre.graphlib.Graph();
graph.setGraph({ rankdir: 'LR' });
graph.setDefaultEdgeLabel(() => ({}));
nodes.forEach(({ id }) => graph.setNode(id, { ...size }));
relations.forEach(({ from, to }) => graph.setEdge(from, to));
dagre.layout(graph);

const placed = nodes.map(({ id, title }) => {
  const { x, y } = graph.node(id);
  return { id, data: { label: title }, position: { x: x - size.width / 2, y: y - size.height / 2 }, style: { width: size.width } };
});
const edges = relations.map(({ from, to, verb }, index) => ({ id: `${index}`, source: from, target: to, label: verb }));

const ready = () => requestAnimationFrame(() => (document.documentElement.dataset.app = 'ready'));

createRoot(document.getElementById('page')).render(
  <div style={{ width: '100vw', height: '100vh' }}>
    <ReactFlow defaultNodes={placed} defaultEdges={edges} minZoom={0.1} fitView onInit={ready} />
  </div>,
);
