import { defineComponent } from "vue";

export default defineComponent({
  name: "Items",
  data: () => ({ items: [] as string[] }),
  mounted() {
    const request = new XMLHttpRequest();
    request.open("GET", "/items.json", false); // flag warning certain
    request.send();
    this.items = JSON.parse(request.responseText);
  },
  methods: {
    reload() {
      const request = new XMLHttpRequest();
      request.open("GET", "/items.json", false); // flag warning certain
      request.send();
      this.items = JSON.parse(request.responseText);
    },
    refresh() {
      const request = new XMLHttpRequest();
      request.open("GET", "/items.json");
      request.onload = () => {
        this.items = JSON.parse(request.responseText);
      };
      request.send();
    },
  },
});
