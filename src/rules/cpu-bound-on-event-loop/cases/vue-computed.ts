import { computed, ref } from "vue";

const seed = ref(1);

export const noise = computed(() => {
  let value = seed.value;
  for (let i = 0; i < 700_000_000; i++) value = (value * 16_807) % 2_147_483_647; // flag
  return value;
});
