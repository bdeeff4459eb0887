import { Product, mongo } from "./models.js";

export async function reserve(items) {
  const session = await mongo.startSession();
  session.startTransaction();
  for (const item of items) {
    await Product.findOneAndUpdate({ id: item.id }, { $inc: { stock: -1 } }, { session });
  }
  await session.commitTransaction();
}
