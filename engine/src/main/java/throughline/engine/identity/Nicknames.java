package throughline.engine.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short and pet forms of given names, each led back to the full name. */
final class Nicknames {
  private static final List<String> LINES =
      List.of(
          "abigail abby gail",
          "albert bert al",
          "alexander alex sandy sascha",
          "alfred alf fred freddie",
          "andrew andy drew",
          "ann anne anna annie nancy nan",
          "anthony tony anton",
          "barbara barb babs",
          "benjamin ben benny",
          "catherine katherine kathryn kate katie kathy cathy kitty kit",
          "charles charlie chuck karl",
          "christine christina chris tina",
          "christopher kit topher",
          "daniel dan danny",
          "david dave davy",
          "deborah deb debbie",
          "dorothy dot dolly",
          "edward ed eddie ned ted teddy",
          "eleanor nell nellie ellen",
          "elizabeth liz lizzie beth betty bess eliza elsie lisa libby",
          "florence flo florrie",
          "frances fanny fran",
          "francis frank franz",
          "frederick fred fritz",
          "george georgie jorge",
          "gerald gerry jerry",
          "gregory greg",
          "harriet hattie",
          "harold harry hal",
          "henry harry hank heinrich",
          "isabella isabel bella",
          "james jim jimmy jamie jem",
          "jane jenny janet",
          "jennifer jen jenny",
          "john jack johnny jon johann hans",
          "joseph joe joey jos sepp",
          "joshua josh",
          "lawrence laurence larry laurie",
          "leonard len lenny leo",
          "louis lewis lou",
          "margaret maggie meg peggy madge daisy greta",
          "martha patty mattie",
          "mary maria marie molly polly may",
          "matilda tilly maud",
          "matthew matt",
          "michael mike mick micky mischa",
          "nathaniel nathan nat",
          "nicholas nick nicolas klaus",
          "oliver ollie noll",
          "patricia pat patty trish",
          "patrick pat paddy",
          "peter pete",
          "philip phil pip",
          "raymond ray",
          "rebecca becky",
          "richard dick rick ricky rich",
          "robert bob bobby rob robbie bert robin",
          "ronald ron ronnie",
          "samuel sam sammy",
          "sarah sally sadie sara",
          "stephen steven steve",
          "susan sue susie susanna",
          "theodore theo ted",
          "theresa tess terry",
          "thomas tom tommy",
          "timothy tim",
          "victoria vicky",
          "vincent vince",
          "walter walt wat",
          "william will bill billy willie wilhelm liam");

  private static final Map<String, String> FULL = full();

  private Nicknames() {}

  static String full(String name) {
    return FULL.getOrDefault(name, name);
  }

  private static Map<String, String> full() {
    Map<String, String> full = new HashMap<>();
    for (String line : LINES) {
      String[] names = line.split(" ", -1);
      for (String name : names) {
        full.putIfAbsent(name, names[0]);
      }
    }
    return Map.copyOf(full);
  }
}
