package throughline.organisation;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;
import tools.jackson.databind.node.ObjectNode;

/** Touchpoints and their channels for their readers and their editors. */
@RestController
@Needs(Role.VIEWER)
class TouchpointsController {
  private final Touchpoints touchpoints;
  private final InteractionCounts counts;

  TouchpointsController(Touchpoints touchpoints, InteractionCounts counts) {
    this.touchpoints = touchpoints;
    this.counts = counts;
  }

  record ChannelItem(String name, long interactions) {}

  @GetMapping("/api/channels")
  Listing<ChannelItem> channels() {
    return Listing.whole(
        "channels",
        ChannelItem.class,
        counts.ofChannels().entrySet(),
        channel -> new ChannelItem(channel.getKey(), channel.getValue()));
  }

  @GetMapping("/api/touchpoints")
  Listing<TouchpointItem> touchpoints(@RequestParam(required = false) @Nullable Instant at) {
    Map<Integer, Long> interactions = counts.ofTouchpoints();
    return Listing.whole(
        "touchpoints",
        TouchpointItem.class,
        touchpoints.at(at),
        one -> TouchpointItem.of(one, interactions.getOrDefault(one.id(), 0L)));
  }

  @PatchMapping("/api/touchpoints/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<TouchpointItem> changeTouchpoint(
      @PathVariable int id,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(schema = @Schema(implementation = TouchpointChange.class)))
          @RequestBody
          ObjectNode body,
      IfMatch seen,
      Actor actor) {
    Touchpoint changed = touchpoints.change(id, new Patch(body), seen, actor);
    long interactions = counts.ofTouchpoints().getOrDefault(changed.id(), 0L);
    return IfMatch.tagged(TouchpointItem.of(changed, interactions), changed.version());
  }

  @GetMapping("/api/touchpoints/{id}/history")
  Listing<TouchpointPast> touchpointHistory(@PathVariable int id) {
    return Version.listing(
        "touchpoint", id, TouchpointPast.class, touchpoints.history(id), TouchpointPast::of);
  }
}
