import * as tf from "@tensorflow/tfjs-node";

export async function predict(values: number[]): Promise<Float32Array> {
  const tensor = tf.tensor1d(values);
  return tensor.dataSync(); // flag likely hint
}
