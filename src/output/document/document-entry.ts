import { serveCapped } from '../../capped/serve-capped.ts';
import { docxDocument } from './docx-document.ts';

serveCapped(docxDocument);
