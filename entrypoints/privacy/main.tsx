import { render } from 'preact';
import { Privacy } from '@/components/privacy/Privacy.tsx';
import messages from '@/locales/en.json?messages=privacy,reads,stays,until';
import { createTranslator } from '@/utils/core/interface/translator.ts';
import { writePrivacyNotice } from '@/utils/core/privacy/privacy-notice.ts';

const root = document.getElementById('app');
if (root !== null) render(<Privacy notice={writePrivacyNotice(createTranslator('en', messages))} />, root);
