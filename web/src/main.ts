import { mount } from 'svelte';
import './styles/app.css';
import App from './App.svelte';
import { fontsReady } from './lib/fonts-ready.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
await fontsReady();
mount(App, { target });
