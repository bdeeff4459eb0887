import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

/** Programs driven from Python: version control and browsers. */
export const automationGroups: readonly BlockingGroup[] = [
  {
    id: "git",
    effect: "process",
    tier: 1,
    duration: { en: "until git ends", "zh-cn": "直到 git 命令结束" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "a thread, or git by `asyncio.create_subprocess_exec`",
      "zh-cn": "线程，或用 `asyncio.create_subprocess_exec` 运行 git",
    },
    source: "https://gitpython.readthedocs.io/en/stable/reference.html",
    calls: [
      "git.Repo",
      ...calls(
        "git.Repo",
        `clone clone_from init archive blame commit create_head create_tag create_remote delete_head delete_tag
         is_dirty is_ancestor merge_base rev_parse iter_commits submodule_update ignored`,
      ),
      // Each method is the git command of that name.
      {
        name: "git.Git.*",
        except: [
          "custom_environment",
          "update_environment",
          "environment",
          "set_persistent_git_options",
          "transform_kwargs",
        ],
      },
      ...calls("git.Remote", "fetch pull push update exists create"),
      ...calls("git.IndexFile", "add remove commit checkout reset diff move write merge_tree"),
      ...calls("git.Head", "checkout delete rename"),
      ...calls("git.Submodule", "update add move remove"),
      ...calls("git.Commit", "diff iter_parents count"),
      ...calls("pygit2", "clone_repository init_repository discover_repository"),
      ...calls("dulwich.porcelain", "clone pull push fetch commit add status checkout"),
    ],
  },
  {
    id: "browser",
    effect: "network",
    tier: 1,
    duration: { en: "until the browser answers", "zh-cn": "直到浏览器应答" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`playwright.async_api` or a thread", "zh-cn": "`playwright.async_api` 或线程" },
    source: "https://www.selenium.dev/selenium/docs/api/py/",
    calls: [
      ...calls("selenium.webdriver", "Chrome Firefox Edge Safari Remote Ie"),
      ...calls(
        "selenium.webdriver.Remote",
        `get find_element find_elements execute_script execute_async_script quit close back forward refresh
         get_screenshot_as_file get_screenshot_as_png get_screenshot_as_base64 save_screenshot get_cookies get_cookie
         add_cookie delete_all_cookies set_window_size maximize_window get_log print_page execute_cdp_cmd execute
         find_element_by_id find_element_by_xpath find_element_by_css_selector find_elements_by_xpath`,
      ),
      ...calls(
        "selenium.webdriver.remote.webelement.WebElement",
        `click send_keys clear submit get_attribute get_property is_displayed is_enabled is_selected find_element
         find_elements screenshot value_of_css_property`,
      ),
      ...calls("selenium.webdriver.support.ui.WebDriverWait", "until until_not"),
      ...calls("selenium.webdriver.ActionChains", "perform"),
      // Objects of the synchronous interface work in the thread only that has started it.
      ...calls("playwright.sync_api.Playwright", "__enter__ start stop", { isThreadBound: true }),
      ...calls("playwright.sync_api.BrowserType", "launch launch_persistent_context connect connect_over_cdp", {
        isThreadBound: true,
      }),
      ...calls("playwright.sync_api.Browser", "new_page new_context close", { isThreadBound: true }),
      ...calls("playwright.sync_api.BrowserContext", "new_page cookies add_cookies storage_state close", {
        isThreadBound: true,
      }),
      ...calls(
        "playwright.sync_api.Page",
        `goto reload click fill type press content title screenshot pdf evaluate wait_for_selector wait_for_timeout
         wait_for_load_state wait_for_url query_selector query_selector_all inner_text text_content close`,
        { isThreadBound: true },
      ),
      ...calls(
        "playwright.sync_api.Locator",
        "click fill type press inner_text text_content count all wait_for screenshot evaluate get_attribute is_visible",
        { isThreadBound: true },
      ),
    ],
  },
];
