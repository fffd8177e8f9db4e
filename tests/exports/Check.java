import com.adobe.epubcheck.api.EpubCheck;
import java.io.File;

/** Checks many books in one run of the machine; a line for each: 0 where nothing was found, and its path. */
public class Check {
  public static void main(String[] paths) {
    for (String path : paths) {
      System.out.println("RESULT " + new EpubCheck(new File(path)).doValidate() + " " + path);
    }
  }
}
