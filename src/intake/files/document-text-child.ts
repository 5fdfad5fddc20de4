import { serveCapped } from '../../capped/serve-capped.ts';
import { type DocumentToOpen, openDocumentText } from './open-document-text.ts';

/** The process that opens people's documents: see `runCapped`. */
serveCapped((file: DocumentToOpen) => openDocumentText(file));
