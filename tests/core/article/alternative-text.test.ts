import { describe, expect, it } from 'vitest';
import { weighAlternative } from '@/utils/core/article/alternative-text.ts';

describe('the alternative text of a picture', () => {
  it.each([
    'A nurse takes blood',
    'COVID-19',
    'B12',
    'follow-up',
    'Yes',
    'No',
    'Sunrise Clinic logo',
    'Bild einer Lunge',
    '患者と医師',
    'صورة الرئة 🫁',
    'Renée\u0301',
    'Photo of the knee',
    'Take 2 tablets, 4 times in 24 hours',
  ])('has words: %s', (text) => expect(weighAlternative(text)).toBe('words'));

  it.each(['👍', '👩‍⚕️', '🇩🇪', '½', '≥', '1', '10', '5%', '✔️'])('is a character: %s', (text) =>
    expect(weighAlternative(text)).toBe('character'),
  );

  it.each([
    '',
    ' ',
    'blank',
    'image',
    'Image of a photo',
    'photo 3',
    'Foto',
    'Bild',
    'Figure 1',
    'IMG_1234',
    'IMG 1234',
    'DSC0001',
    'doctor-with-patient',
    'Hero-Image-1',
    'nurse.jpg',
    'nurse.JPG?w=300',
    'shutterstock 123456',
    '300x200',
    'hero2024',
    'https://clinic.example/a',
    '/wp-content/uploads/a',
    'data:image/gif;base64,AAAA',
    '•',
    '→',
    '×',
    '+',
    '...',
    '20240131',
  ])('has nothing to say: %j', (text) => expect(weighAlternative(text)).toBe('nothing'));
});
