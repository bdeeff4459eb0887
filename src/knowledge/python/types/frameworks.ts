import { all, each, typeRows } from "./rows.ts";

/** Classes of frameworks that run functions on or off an event loop. Source: the frameworks' references. */
export const frameworkTypes = typeRows({
  aliases: {
    "fastapi.applications.FastAPI": "fastapi.FastAPI",
    "fastapi.routing.APIRouter": "fastapi.APIRouter",
    "fastapi.param_functions.Depends": "fastapi.Depends",
    "fastapi.background.BackgroundTasks": "fastapi.BackgroundTasks",
    "fastapi.concurrency.run_in_threadpool": "starlette.concurrency.run_in_threadpool",
    "fastapi.datastructures.UploadFile": "fastapi.UploadFile",
    "celery.app.base.Celery": "celery.Celery",
    "celery.app.task.Task": "celery.Task",
    "celery.app.shared_task": "celery.shared_task",
    "quart.app.Quart": "quart.Quart",
    "quart.blueprints.Blueprint": "quart.Blueprint",
    "asgiref.sync.SyncToAsync": "asgiref.sync.sync_to_async",
    "asyncio.threads.to_thread": "asyncio.to_thread",
    "aiohttp.web_app.Application": "aiohttp.web.Application",
    "aiohttp.web_routedef.RouteTableDef": "aiohttp.web.RouteTableDef",
  },
  bases: {
    "fastapi.FastAPI": "starlette.applications.Starlette",
    "fastapi.APIRouter": "starlette.routing.Router",
    "fastapi.BackgroundTasks": "starlette.background.BackgroundTasks",
    "fastapi.UploadFile": "starlette.datastructures.UploadFile",
    "discord.ext.commands.Bot": "discord.Client",
    "discord.ext.commands.AutoShardedBot": "discord.ext.commands.Bot",
    "discord.Bot": "discord.ext.commands.Bot",
    ...all(
      ["RedisHuey", "SqliteHuey", "MemoryHuey", "PriorityRedisHuey", "FileHuey"].map((name) => `huey.${name}`),
      "huey.Huey",
    ),
    ...all(
      ["WebsocketConsumer", "JsonWebsocketConsumer"].map((name) => `channels.generic.websocket.${name}`),
      "channels.consumer.SyncConsumer",
    ),
    ...all(
      ["AsyncWebsocketConsumer", "AsyncJsonWebsocketConsumer"].map((name) => `channels.generic.websocket.${name}`),
      "channels.consumer.AsyncConsumer",
    ),
    "channels.generic.http.AsyncHttpConsumer": "channels.consumer.AsyncConsumer",
    "tornado.websocket.WebSocketHandler": "tornado.web.RequestHandler",
    "tornado.web.StaticFileHandler": "tornado.web.RequestHandler",
    "asyncio.DatagramProtocol": "asyncio.BaseProtocol",
    "asyncio.Protocol": "asyncio.BaseProtocol",
    "asyncio.BufferedProtocol": "asyncio.BaseProtocol",
    "asyncio.SubprocessProtocol": "asyncio.BaseProtocol",
    "gevent.threadpool.ThreadPoolExecutor": "concurrent.futures.Executor",
  },
  returns: {
    "homeassistant.core.async_get_hass": "homeassistant.core.HomeAssistant",
    "gevent.get_hub": "gevent.hub.Hub",
    // Decorators that make an object of a function.
    ...all(["celery.Celery.task", "celery.shared_task"], "celery.Task"),
    "dramatiq.actor": "dramatiq.Actor",
  },
  attributes: {
    "aiohttp.web.Application.router": "aiohttp.web.UrlDispatcher",
    "gevent.hub.Hub.threadpool": "gevent.threadpool.ThreadPool",
    "tornado.ioloop.IOLoop.asyncio_loop": "asyncio.AbstractEventLoop",
    "homeassistant.core.HomeAssistant.loop": "asyncio.AbstractEventLoop",
    ...each(
      "homeassistant.helpers",
      "entity.Entity.hass update_coordinator.DataUpdateCoordinator.hass",
      "homeassistant.core.HomeAssistant",
    ),
    "homeassistant.config_entries.ConfigFlow.hass": "homeassistant.core.HomeAssistant",
    "homeassistant.config_entries.OptionsFlow.hass": "homeassistant.core.HomeAssistant",
  },
});
