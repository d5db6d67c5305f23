/** Bytes of the face model. @throws an Error that says what is missing when it cannot be read. */
export async function loadFaceModel(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok)
    throw new Error(`the face model ${url} cannot be read: ${response.status} ${response.statusText}`);
  return response.arrayBuffer();
}
