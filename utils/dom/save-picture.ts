/** Gives what is on a canvas to the browser's downloads as a PNG. Nothing is sent: the link holds the picture itself. */
export async function savePicture(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (picture === null) throw new Error('The picture could not be made.');
  const link = canvas.ownerDocument.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  // The download has its own hold on the blob once the click is handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
