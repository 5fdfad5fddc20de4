import { serveCapped } from '../../capped/serve-capped.ts';
import { renderPng } from './render-png.ts';

serveCapped(renderPng);
