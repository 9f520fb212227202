import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { barLabels } from './bar-labels.ts';

// Only what the charts use; 'chart.js/auto' would bring all of it. This file is loaded with the first chart.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, barLabels);

export { Chart };
