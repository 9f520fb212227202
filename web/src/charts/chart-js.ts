import {
  BarController,
  BarElement,
  BasicPlatform,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
} from 'chart.js';
import { barLabels } from './bar-labels.ts';
import { cycleMarks } from './cycle-marks.ts';
import { pointLabels } from './point-labels.ts';
import { rowNotes } from './row-notes.ts';
import { slopeLabels } from './slope-labels.ts';

// Only what the charts use; 'chart.js/auto' would bring all of it. This file is loaded with the first chart.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  barLabels,
  cycleMarks,
  pointLabels,
  rowNotes,
  slopeLabels,
);

export { BasicPlatform, Chart };
