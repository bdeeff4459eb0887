import { Transformer } from "@parcel/plugin";
import { optimize } from "svgo";
import { DOMParser } from "@xmldom/xmldom";

export default new Transformer({
  async transform({ asset }) {
    const code = await asset.getCode();
    new DOMParser().parseFromString(code, "application/xml");
    asset.setCode(optimize(code).data);
    return [asset];
  },
});
